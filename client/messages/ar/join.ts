/** Words of the join page. Kept apart from the game's, which come later. */
import type { Translation } from '../../lib/i18n.ts';
import type { join as english } from '../en/join.ts';

export const join: Translation<typeof english> = {
  'join.title': 'الانضمام إلى الورشة',
  'join.code': 'رمز الورشة',
  'join.otherCode': 'رمز آخر',
  'join.codeHint': 'ستة أرقام كما على الشاشة الكبيرة.',
  'join.codeShape': 'يتكون الرمز من ستة أرقام، مثل \u2066483 172\u2069.',
  'join.name': 'اسمك',
  'join.nameHint': 'كما يناديك فريقك. لا بأس باسم مستعار.',
  'join.nameEmpty': 'يرجى كتابة اسم أو اختيار اقتراح.',
  'join.another': 'اقتراح اسم آخر',
  'join.go': 'انضمام',
  'join.privacy':
    'يُحذف اسمك بعد يوم من إغلاق الورشة والباقي بعد أسبوعين، أو الكل بعد أسبوع إن لم تُغلق. يرى اسمَك فريقُك وفريق التيسير، ولا أحد يعرف أيُّ الإجابات الخاصة لك.',
  'join.back': 'جارٍ إعادتك إلى مقعدك…',
  'join.backAs': 'جارٍ إعادتك إلى مقعدك، {name}…',
  'join.over': 'انتهت هذه الورشة، ولم يعد الانضمام إليها ممكنًا.',
  'join.seatGone': 'لم يعد مقعدك في هذه الورشة موجودًا. يمكنك أخذ مقعد جديد.',

  'removed.title': 'خرجت من هذه الورشة',
  'removed.text':
    'أخرجك فريق التيسير. ما أجبت به لا يزال يُحتسب لفريقك. وإن حدث ذلك خطأً، فيمكنك التحدث إلى فريق التيسير والانضمام من جديد.',
  'removed.banned': 'أخرجك فريق التيسير نهائيًا: لا يمكن العودة إلى هذه الورشة من هذا المتصفح.',
  'removed.again': 'الانضمام من جديد',
  'removed.home': 'إلى صفحة البداية',

  /** Neutral names are made of one of each. At most fourteen letters together, please. */
  'suggest.first': 'بشوش حكيم دافئ رزين رشيق سريع صامت صبور طموح لامع لطيف محظوظ مرح مشرق نشيط هادئ ودود يقظ',
  'suggest.second': 'باندا بجع بطريق بلبل حسون دلفين سنجاب سنونو شاهين صقر طاووس عصفور غزال قندس كروان كوالا نورس هدهد',
  'suggest.pattern': '{second} {first}',
};
