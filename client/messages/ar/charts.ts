/** Words of the charts, on the projector and on the page after the workshop. */
import type { Translation } from '../../lib/i18n.ts';
import type { charts as english } from '../en/charts.ts';

export const charts: Translation<typeof english> = {
  'chart.people': 'الأشخاص',
  'chart.teams': 'الفرق',
  'chart.card': 'البطاقة',
  'chart.small': 'العدد قليل ({people}): تُقرأ هذه الأرقام بحذر',
  'chart.share': '{share} ({count})',

  'flow.title': 'من الرأي الفردي إلى رأي الفريق',
  'flow.alone': 'فرديًا',
  'flow.team': 'الفريق',
  'flow.first': 'القفل الأول',
  'flow.second': 'القفل الثاني',
  'flow.at': '{when}: {side}',
  'flow.moved.team': 'الفريق: انتقل {toFirst} إلى {first}، و{toSecond} إلى {second}.',
  'flow.moved.first': 'القفل الأول: انتقل {toFirst} إلى {first}، و{toSecond} إلى {second}.',
  'flow.moved.second': 'القفل الثاني: انتقل {toFirst} إلى {first}، و{toSecond} إلى {second}.',
  'flow.nobody.team': 'الفريق: بقي الجميع على الجانب الذي اختاروه فرديًا.',
  'flow.nobody.first': 'القفل الأول: بقي الجميع على الجانب الذي اختاروه فرديًا.',
  'flow.nobody.second': 'القفل الثاني: بقي الجميع على الجانب الذي اختاروه فرديًا.',
  'flow.entrenched': 'بقي كلا الطرفين على رأيه.',

  'reason.title': 'ما الذي حسم الأمر',
  'reason.reason': 'السبب',
  'reason.people': 'الناس',
  'reason.process': 'الإجراءات',
  'reason.time': 'الوقت',
  'reason.depends': 'حسب الحالة',

  'matrix.caption': 'أين وُضعت كل بطاقة فرديًا، وكم فريقًا وضعها في كل جانب',
  'matrix.teams': '{first} : {second}',
  'matrix.contested': 'منقسمة',

  'lift.room': 'القاعة كلها',
  'lift.mean': 'فرديًا، في المتوسط',
  'lift.best': 'أفضل نتيجة فردية',
  'lift.first': 'القفل الأول',
  'lift.second': 'القفل الثاني',
  'lift.who': 'مَن',
  'lift.caption': 'نسبة البطاقات الموافقة',

  'lean.caption': 'ماذا ننسب إلى كل جانب',
  'lean.balanced': 'متوازن',
  'lean.towards': 'نحو {side}',
  'lean.more': {
    zero: 'لا محاور أخرى أقرب إلى الوسط.',
    one: 'محور آخر أقرب إلى الوسط.',
    two: 'محوران آخران أقرب إلى الوسط.',
    few: '{count} محاور أخرى أقرب إلى الوسط.',
    many: '{count} محورًا آخر أقرب إلى الوسط.',
    other: '{count} محور آخر أقرب إلى الوسط.',
  },
  'lean.theme': 'المحور',
  'lean.value': 'الميل، من \u2066−1\u2069 إلى 1',
  'lean.allCards': 'جميع البطاقات',

  'minds.gain': 'انتقلت إلى الإجابة الموافقة',
  'minds.loss': 'ابتعدت عن الإجابة الموافقة',
  'minds.caption': 'الأصوات التي تغيّرت',
  'minds.share': 'النسبة',
  'minds.gapLow': 'ردم النقاش {share} من الفجوة: قليلًا منها.',
  'minds.gapMiddle': 'ردم النقاش {share} من الفجوة: جزءًا كبيرًا منها.',
  'minds.gapHigh': 'ردم النقاش {share} من الفجوة: كلها تقريبًا.',

  'fits.title': 'كم شخصًا وضع كل بطاقة حيث توافق',
  'fits.share': 'الموافقة',
  'fits.between': 'على الأرجح بين',
  'fits.range': '{low} و{high}',
};
