/** Words of the home page. */
import type { Translation } from '../../lib/i18n.ts';
import type { home as english } from '../en/home.ts';

export const home: Translation<typeof english> = {
  'home.title': 'ما دور القيادة، وما دور الإدارة؟',
  'home.about':
    'ورشة عمل للفرق: نصنّف عبارات قصيرة تحت قبعتين، كلٌّ بمفرده أولًا ثم معًا. نصوّت على مواقف من الواقع، ونتجادل، ثم نصوّت من جديد. وفي الختام نتحدث عمّا يعنيه ذلك لعملنا.',
  'home.code': 'رمز الورشة',
  'home.code.hint': 'ستة أرقام على الشاشة الكبيرة.',
  'home.code.wrong': 'يتكون الرمز من ستة أرقام ولا يبدأ بالصفر.',
  'home.join': 'انضمام',
  'home.host': 'تيسير ورشة',
  'home.host.goOn': 'متابعة تيسير {code}',
  'home.host.another': 'تيسير ورشة أخرى',
  'home.host.about':
    'من شخصين إلى مئة شخص، خلال ربع ساعة إلى ثلاثة أرباع الساعة. تكفيك هذه الصفحة، وتكفي الحضور هواتفهم.',
  'home.decks': 'مجموعات بطاقاتك',
  'home.leader': 'القيادة',
  'home.manager': 'الإدارة',
  'home.neither': 'لا أفضلية لإحداهما. يحتاج الفريق إليهما معًا، ومعظم الناس يرتدون القبعتين.',
  'home.back': 'العودة إلى',
  'home.seat': '{code}، باسم {name}',
  'home.hosting': '{code}، للتيسير',
  'home.private': 'بلا حساب ولا تثبيت ولا تتبّع. وإجاباتك الفردية تبقى خاصة.',
};
