/** Words of the replay of the boards: on the projector, in the report, and in the file to take home. */
import type { Translation } from '../../lib/i18n.ts';
import type { replay as english } from '../en/replay.ts';

export const replay: Translation<typeof english> = {
  'replay.begin': 'لا تزال اللوحات فارغة',
  'replay.placed': '{team}: وضع البطاقة {number} في {side}',
  'replay.changed': '{team}: نقل البطاقة {number} إلى {side}',
  'replay.locked': '{team}: قفل اللوحة',
  'replay.lockedAgain': '{team}: القفل الأخير',

  'replay.round': 'الجولة {round}',
  'replay.card': 'البطاقة {number}',
  'replay.hasChanged': 'نُقلت',
  'replay.isLocked': 'مقفلة',
  'replay.open': 'دون عمود',
  'replay.most': 'الفرق الأكثر تغييرًا: {shown} من {total}',
  'replay.none': 'لا لوحات لإعادة عرضها.',

  'replay.timeline': 'الخط الزمني للوحات',
  'replay.moment': '{time}، {what}',
  'replay.play': 'تشغيل',
  'replay.again': 'تشغيل من جديد',
  'replay.pause': 'إيقاف مؤقت',
  'replay.back': 'نقلة إلى الوراء',
  'replay.on': 'نقلة إلى الأمام',
  'replay.speed': 'السرعة',
  'replay.times': '{factor} ×',
  'replay.jump': 'انتقال إلى',
  'replay.cards': 'البطاقات',
  'replay.changes': {
    zero: 'لم تُنقل',
    one: 'نُقلت مرة واحدة',
    two: 'نُقلت مرتين',
    few: 'نُقلت {count} مرات',
    many: 'نُقلت {count} مرة',
    other: 'نُقلت {count} مرة',
  },
  'replay.table': 'هذه اللحظة في جدول',

  'replay.final': 'اللوحات عند القفل الأول، وما تغيّر حتى الأخير',
  'replay.then': '{first}، ثم {last}',
};
