<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AboutDialog</name>
    <message>
        <source>LeCun Viewer {0}</source>
        <translation>LeCun Viewer {0}</translation>
    </message>
    <message>
        <source>Quotes attributed to Yann LeCun, each with what is known of its origin.

Your favorites and their backups are kept in
{0}

What went wrong in the program is logged in
{1}

The program sends nothing anywhere. MIT license.</source>
        <translation>اقتباسات منسوبة إلى يان لوكان، ومع كل منها ما يُعرف عن أصله.

تُحفظ مفضلتك ونسخها الاحتياطية في
⁨{0}⁩

ويُسجَّل ما يطرأ من أخطاء في البرنامج في
⁨{1}⁩

لا يرسل البرنامج شيئًا إلى أي مكان. رخصة MIT.</translation>
    </message>
    <message>
        <source>About LeCun Viewer</source>
        <translation>عن LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>The program’s icon is in the tray.</source>
        <translation>أيقونة البرنامج في علبة النظام.</translation>
    </message>
    <message>
        <source>This desktop has no tray at present; once it has one, the icon appears within a minute.</source>
        <translation>ليس لسطح المكتب هذا علبة نظام حاليًّا؛ ومتى وُجدت ظهرت الأيقونة في غضون دقيقة.</translation>
    </message>
    <message>
        <source>LeCun Viewer</source>
        <translation>LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>BookletDialog</name>
    <message>
        <source>Favorites</source>
        <translation>المفضلة</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>القسم {0}: ⁨{1}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%Ln اقتباسات</numerusform>
            <numerusform>%Ln اقتباسًا</numerusform>
            <numerusform>%Ln اقتباس</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no favorites yet. Mark a quote with its star, and it comes into the booklet.</source>
        <translation>ليس في المفضلة شيء بعد. انقر نجمة اقتباس فيدخل في الكتيّب.</translation>
    </message>
    <message>
        <source>There is no quote in it, so there is nothing to print.</source>
        <translation>لا اقتباس فيه، فليس هناك ما يُطبع.</translation>
    </message>
    <message>
        <source>Printing is not possible here: {0}. You can save the booklet.</source>
        <translation>الطباعة غير ممكنة هنا: ⁨{0}⁩. يمكنك حفظ الكتيّب.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The booklet is being made…</source>
        <translation>جارٍ إعداد الكتيّب…</translation>
    </message>
    <message>
        <source>The booklet could not be made, by a mistake in this program. No file was changed.</source>
        <translation>تعذّر إعداد الكتيّب بسبب خطأ في هذا البرنامج. لم يتغيّر أي ملف.</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>مفضلتك</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>كل الاقتباسات</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>القسم {0}</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>كتيّب</translation>
    </message>
    <message>
        <source>&amp;What is in it</source>
        <translation>ال&amp;محتوى</translation>
    </message>
    <message>
        <source>What is in the booklet</source>
        <translation>محتوى الكتيّب</translation>
    </message>
    <message>
        <source>With my &amp;notes and checks</source>
        <translation>مع ملاحظا&amp;تي وفحوصي</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>احف&amp;ظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>ا&amp;طبع…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>أ&amp;لغِ</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Paper</source>
        <translation>ورق</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>ليل</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>حبر</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>بسيط</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>انسخ ال&amp;صورة</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>احف&amp;ظ…</translation>
    </message>
    <message>
        <source>The description is on the clipboard.</source>
        <translation>الوصف في الحافظة.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard, with its description as text.</source>
        <translation>الصورة في الحافظة، ومعها وصفها نصًّا.</translation>
    </message>
    <message>
        <source>Nothing was saved. End the name in .png for a picture or in .svg for a drawing.</source>
        <translation>لم يُحفظ شيء. اجعل نهاية الاسم ⁨.png⁩ لصورة أو ⁨.svg⁩ لرسم.</translation>
    </message>
    <message>
        <source>{0} could not be saved, and nothing was changed there: {1}. Try another folder or name.</source>
        <translation>تعذّر حفظ ⁨{0}⁩، ولم يتغيّر شيء هناك: ⁨{1}⁩. جرّب مجلدًا آخر أو اسمًا آخر.</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>حُفظت باسم ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>مربّع</translation>
    </message>
    <message>
        <source>Wide, 16 : 9</source>
        <translation>عريض، ⁨16 : 9⁩</translation>
    </message>
    <message>
        <source>Tall, 9 : 16</source>
        <translation>طويل، ⁨9 : 16⁩</translation>
    </message>
    <message>
        <source>Share as a Picture</source>
        <translation>مشاركة على شكل صورة</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>ال&amp;تصميم</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>التصميم</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>ال&amp;شكل</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>D&amp;escription for those who don’t see it</source>
        <translation>وصف &amp;لمن لا يراها</translation>
    </message>
    <message>
        <source>Description for those who don’t see it</source>
        <translation>وصف لمن لا يراها</translation>
    </message>
    <message>
        <source>Copy Descrip&amp;tion</source>
        <translation>انسخ ال&amp;وصف</translation>
    </message>
</context>
<context>
    <name>CardFileDialog</name>
    <message>
        <source>PNG picture, {0} × {1} (*.png)</source>
        <translation>صورة ⁨PNG⁩، ⁨{0} × {1}⁩ ‎(*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>رسم SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>حفظ الصورة</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Close LeCun Viewer</source>
        <translation>إغلاق LeCun Viewer</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>أيواصل البرنامج العمل في الخلفية؟</translation>
    </message>
    <message>
        <source>LeCun Viewer can stay in the tray and show you a quote once a day. Its icon there brings the window back.</source>
        <translation>يمكن أن يبقى LeCun Viewer في علبة النظام ويعرض لك اقتباسًا مرة كل يوم. وأيقونته هناك تعيد النافذة.</translation>
    </message>
    <message>
        <source>LeCun Viewer can go on without a window and show you a quote once a day. This desktop has no tray for its icon: starting the program again brings the window back, and so does a click on the notification.</source>
        <translation>يمكن أن يستمر LeCun Viewer بلا نافذة ويعرض لك اقتباسًا مرة كل يوم. ليس لسطح المكتب هذا علبة نظام لأيقونته: تعود النافذة إذا شُغّل البرنامج من جديد، أو نُقر الإشعار.</translation>
    </message>
    <message>
        <source>You can change this in the Preferences.</source>
        <translation>يمكنك تغيير هذا في التفضيلات.</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;واصل العمل</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>أ&amp;نهِ</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>What you can do</source>
        <translation>ما يمكنك فعله</translation>
    </message>
    <message>
        <source>Quote the words that were found, from the place that was found. “Copy as” does that.</source>
        <translation>اقتبس الألفاظ التي وُجدت، من الموضع الذي وُجدت فيه. والأمر «انسخ بصيغة» يفعل ذلك.</translation>
    </message>
    <message>
        <source>Open the address and read on: what stands before and after a sentence is part of what it says.</source>
        <translation>افتح الرابط وتابع القراءة: ما قبل الجملة وما بعدها جزء مما تقوله.</translation>
    </message>
    <message>
        <source>Where a quote was not traced, say so. Its copy carries that with it.</source>
        <translation>إذا لم يُعثر على الاقتباس فقل ذلك. ونسخته تحمل ذلك معها.</translation>
    </message>
    <message>
        <source>Found one yourself? Note where under the quote, with “I found it…”; it is kept with your favorites.</source>
        <translation>هل وجدتَ اقتباسًا كهذا بنفسك؟ دوّن الموضع تحت الاقتباس بالأمر «وجدتُه…»؛ ويُحفظ مع مفضلتك.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%Ln اقتباسات</numerusform>
            <numerusform>%Ln اقتباسًا</numerusform>
            <numerusform>%Ln اقتباس</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}. The compilation says of itself:</source>
        <translation>{0}. وتقول هذه المجموعة عن نفسها:</translation>
    </message>
    <message>
        <source>How far its words are his</source>
        <translation>إلى أي حدّ ألفاظها ألفاظه</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>The quotes of the compilation were looked for one by one, by their words and by their sense, in what he wrote and said and in the sources that it names. The result is one of these states:</source>
        <translation>بُحث عن اقتباسات هذه المجموعة واحدًا واحدًا، بألفاظها وبمعناها، فيما كتبه وقاله وفي المصادر التي تذكرها. والنتيجة إحدى هذه الحالات:</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} من {2}</translation>
    </message>
    <message>
        <source>About the Collections</source>
        <translation>عن المجموعات</translation>
    </message>
    <message>
        <source>About this collection</source>
        <translation>عن هذه المجموعة</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>My Quotes</source>
        <translation>اقتباساتي</translation>
    </message>
    <message>
        <source>The collection “{0}” was saved by a newer version of this program. It is untouched, and can be seen and changed with that version.</source>
        <translation>حُفظت المجموعة «⁨{0}⁩» بإصدار أحدث من هذا البرنامج. لم تُمَسّ، ويمكن رؤيتها وتغييرها بذلك الإصدار.</translation>
    </message>
    <message>
        <source>The file {0} is not that of a collection, so it is not read. It stays as it is.</source>
        <translation>الملف ⁨{0}⁩ ليس ملف مجموعة، فلا يُقرأ. ويبقى كما هو.</translation>
    </message>
    <message>
        <source>The collection {0} can’t be read at present: {1}.</source>
        <translation>تتعذّر قراءة المجموعة ⁨{0}⁩ حاليًّا: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>The file of the collection “{0}” is not there any more. Favorites of it stay. It is shown again when the file is back.</source>
        <translation>ملف المجموعة «⁨{0}⁩» لم يعد موجودًا. ما في المفضلة منها باقٍ. وتظهر المجموعة ثانية متى عاد الملف.</translation>
    </message>
    <message>
        <source>The end of the file of “{0}” is missing. What can be read of it is shown. If you have a whole copy of the file, put it back.</source>
        <translation>نهاية ملف المجموعة «⁨{0}⁩» مفقودة. ويُعرض ما تمكن قراءته منه. إن كانت لديك نسخة كاملة من الملف، فأعدها إلى مكانها.</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” can’t be read: {1}. It was left as it is.</source>
        <translation>تتعذّر قراءة السطر {2} من المجموعة «⁨{0}⁩»: ⁨{1}⁩. وقد تُرك كما هو.</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” names a part that can’t be read: {1}. It was left as it is, and all quotes are used.</source>
        <translation>في السطر {2} من المجموعة «⁨{0}⁩» تسمية قسم تتعذّر قراءتها: ⁨{1}⁩. وقد تُرك السطر كما هو، وتُستخدم كل الاقتباسات.</translation>
    </message>
    <message>
        <source>A copy of the file of the collection “{0}” was brought together with it. The copy is kept as {3}.</source>
        <translation>دُمجت في المجموعة «⁨{0}⁩» نسخة من ملفها. والنسخة محفوظة باسم ⁨{3}⁩.</translation>
    </message>
    <message>
        <source>“{0}” could not be changed: {1}.</source>
        <translation>تعذّر تغيير «⁨{0}⁩»: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>Another program has changed the quote in “{0}” since, so it was left as it is.</source>
        <translation>غيّر برنامج آخر الاقتباس في «⁨{0}⁩» في هذه الأثناء، فتُرك كما هو.</translation>
    </message>
    <message>
        <source>Another file has the place of the collection “{0}” by now, so nothing was changed. Rename or remove that collection first.</source>
        <translation>حلّ ملف آخر محلّ المجموعة «⁨{0}⁩»، فلم يتغيّر شيء. أعد تسمية تلك المجموعة أو أزلها أولًا.</translation>
    </message>
    <message>
        <source>The file {0} has the name of a collection that comes with the program, so it is not read. Give it another name.</source>
        <translation>للملف ⁨{0}⁩ اسم مجموعة تأتي مع البرنامج، فلا يُقرأ. أعطه اسمًا آخر.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln favorite(s)</source>
        <translation>
            <numerusform>لا اقتباسات مفضّلة</numerusform>
            <numerusform>اقتباس مفضّل واحد</numerusform>
            <numerusform>اقتباسان مفضّلان</numerusform>
            <numerusform>%Ln اقتباسات مفضّلة</numerusform>
            <numerusform>%Ln اقتباسًا مفضّلًا</numerusform>
            <numerusform>%Ln اقتباس مفضّل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) of your own</source>
        <translation>
            <numerusform>لا فحوص شخصية</numerusform>
            <numerusform>فحص شخصي واحد</numerusform>
            <numerusform>فحصان شخصيان</numerusform>
            <numerusform>%Ln فحوص شخصية</numerusform>
            <numerusform>%Ln فحصًا شخصيًّا</numerusform>
            <numerusform>%Ln فحص شخصي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %Ln more that were checked</source>
        <translation>
            <numerusform>{0} ولا اقتباسات أخرى فُحصت</numerusform>
            <numerusform>{0} واقتباس واحد آخر فُحص</numerusform>
            <numerusform>{0} واقتباسان آخران فُحصا</numerusform>
            <numerusform>{0} و%Ln اقتباسات أخرى فُحصت</numerusform>
            <numerusform>{0} و%Ln اقتباسًا آخر فُحص</numerusform>
            <numerusform>{0} و%Ln اقتباس آخر فُحص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored.</source>
        <translation>
            <numerusform>استُعيد ما يلي: {0}.</numerusform>
            <numerusform>استُعيد ما يلي: {0}.</numerusform>
            <numerusform>استُعيد ما يلي: {0}.</numerusform>
            <numerusform>استُعيد ما يلي: {0}.</numerusform>
            <numerusform>استُعيد ما يلي: {0}.</numerusform>
            <numerusform>استُعيد ما يلي: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of the backup {1}.</source>
        <translation>
            <numerusform>استُعيد ما يلي بالاستعانة بالنسخة الاحتياطية ⁨{1}⁩: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بالنسخة الاحتياطية ⁨{1}⁩: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بالنسخة الاحتياطية ⁨{1}⁩: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بالنسخة الاحتياطية ⁨{1}⁩: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بالنسخة الاحتياطية ⁨{1}⁩: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بالنسخة الاحتياطية ⁨{1}⁩: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of what the program still knew.</source>
        <translation>
            <numerusform>استُعيد ما يلي بالاستعانة بما كان البرنامج لا يزال يعرفه: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بما كان البرنامج لا يزال يعرفه: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بما كان البرنامج لا يزال يعرفه: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بما كان البرنامج لا يزال يعرفه: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بما كان البرنامج لا يزال يعرفه: {0}.</numerusform>
            <numerusform>استُعيد ما يلي بالاستعانة بما كان البرنامج لا يزال يعرفه: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new favorite(s)</source>
        <translation>
            <numerusform>لا اقتباسات مفضّلة جديدة</numerusform>
            <numerusform>اقتباس مفضّل جديد واحد</numerusform>
            <numerusform>اقتباسان مفضّلان جديدان</numerusform>
            <numerusform>%Ln اقتباسات مفضّلة جديدة</numerusform>
            <numerusform>%Ln اقتباسًا مفضّلًا جديدًا</numerusform>
            <numerusform>%Ln اقتباس مفضّل جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) added</source>
        <translation>
            <numerusform>لا إضافة لملاحظات</numerusform>
            <numerusform>إضافة ملاحظة واحدة</numerusform>
            <numerusform>إضافة ملاحظتين</numerusform>
            <numerusform>إضافة %Ln ملاحظات</numerusform>
            <numerusform>إضافة %Ln ملاحظة</numerusform>
            <numerusform>إضافة %Ln ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) replaced by newer ones (the older ones are kept below them)</source>
        <translation>
            <numerusform>لا إحلال لملاحظات أحدث</numerusform>
            <numerusform>إحلال ملاحظة أحدث محلّ ملاحظة واحدة (وتبقى الأقدم تحتها)</numerusform>
            <numerusform>إحلال ملاحظتين أحدث محلّ ملاحظتين (وتبقى الأقدم تحتهما)</numerusform>
            <numerusform>إحلال ملاحظات أحدث محلّ %Ln ملاحظات (وتبقى الأقدم تحتها)</numerusform>
            <numerusform>إحلال ملاحظات أحدث محلّ %Ln ملاحظة (وتبقى الأقدم تحتها)</numerusform>
            <numerusform>إحلال ملاحظات أحدث محلّ %Ln ملاحظة (وتبقى الأقدم تحتها)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older note(s) kept below yours</source>
        <translation>
            <numerusform>لا إبقاء لملاحظات أقدم</numerusform>
            <numerusform>إبقاء ملاحظة أقدم تحت ملاحظتك</numerusform>
            <numerusform>إبقاء ملاحظتين أقدم تحت ملاحظتيك</numerusform>
            <numerusform>إبقاء %Ln ملاحظات أقدم تحت ملاحظاتك</numerusform>
            <numerusform>إبقاء %Ln ملاحظة أقدم تحت ملاحظاتك</numerusform>
            <numerusform>إبقاء %Ln ملاحظة أقدم تحت ملاحظاتك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln favorite(s) unchanged</source>
        <translation>
            <numerusform>لا اقتباسات مفضّلة بلا تغيير</numerusform>
            <numerusform>اقتباس مفضّل واحد بلا تغيير</numerusform>
            <numerusform>اقتباسان مفضّلان بلا تغيير</numerusform>
            <numerusform>%Ln اقتباسات مفضّلة بلا تغيير</numerusform>
            <numerusform>%Ln اقتباسًا مفضّلًا بلا تغيير</numerusform>
            <numerusform>%Ln اقتباس مفضّل بلا تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new check(s) of your own</source>
        <translation>
            <numerusform>لا فحوص شخصية جديدة</numerusform>
            <numerusform>فحص شخصي جديد واحد</numerusform>
            <numerusform>فحصان شخصيان جديدان</numerusform>
            <numerusform>%Ln فحوص شخصية جديدة</numerusform>
            <numerusform>%Ln فحصًا شخصيًّا جديدًا</numerusform>
            <numerusform>%Ln فحص شخصي جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) replaced by newer ones (the older ones are kept in their notes)</source>
        <translation>
            <numerusform>لا إحلال لفحوص أحدث</numerusform>
            <numerusform>إحلال فحص أحدث محلّ فحص واحد (ويبقى الأقدم في ملاحظته)</numerusform>
            <numerusform>إحلال فحصين أحدث محلّ فحصين (ويبقى الأقدم في ملاحظتيهما)</numerusform>
            <numerusform>إحلال فحوص أحدث محلّ %Ln فحوص (ويبقى الأقدم في ملاحظاتها)</numerusform>
            <numerusform>إحلال فحوص أحدث محلّ %Ln فحصًا (ويبقى الأقدم في ملاحظاتها)</numerusform>
            <numerusform>إحلال فحوص أحدث محلّ %Ln فحص (ويبقى الأقدم في ملاحظاتها)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older check(s) kept in the notes of yours</source>
        <translation>
            <numerusform>لا إبقاء لفحوص أقدم</numerusform>
            <numerusform>إبقاء فحص أقدم في ملاحظة فحصك</numerusform>
            <numerusform>إبقاء فحصين أقدم في ملاحظتي فحصيك</numerusform>
            <numerusform>إبقاء %Ln فحوص أقدم في ملاحظات فحوصك</numerusform>
            <numerusform>إبقاء %Ln فحصًا أقدم في ملاحظات فحوصك</numerusform>
            <numerusform>إبقاء %Ln فحص أقدم في ملاحظات فحوصك</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) unchanged</source>
        <translation>
            <numerusform>لا فحوص بلا تغيير</numerusform>
            <numerusform>فحص واحد بلا تغيير</numerusform>
            <numerusform>فحصان بلا تغيير</numerusform>
            <numerusform>%Ln فحوص بلا تغيير</numerusform>
            <numerusform>%Ln فحصًا بلا تغيير</numerusform>
            <numerusform>%Ln فحص بلا تغيير</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”.</source>
        <translation>
            <numerusform>لا اقتباسات في «⁨{0}⁩».</numerusform>
            <numerusform>اقتباس واحد في «⁨{0}⁩».</numerusform>
            <numerusform>اقتباسان في «⁨{0}⁩».</numerusform>
            <numerusform>%Ln اقتباسات في «⁨{0}⁩».</numerusform>
            <numerusform>%Ln اقتباسًا في «⁨{0}⁩».</numerusform>
            <numerusform>%Ln اقتباس في «⁨{0}⁩».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”, which is hidden.</source>
        <translation>
            <numerusform>لا اقتباسات في «⁨{0}⁩»، وهي مجموعة مخفية.</numerusform>
            <numerusform>اقتباس واحد في «⁨{0}⁩»، وهي مجموعة مخفية.</numerusform>
            <numerusform>اقتباسان في «⁨{0}⁩»، وهي مجموعة مخفية.</numerusform>
            <numerusform>%Ln اقتباسات في «⁨{0}⁩»، وهي مجموعة مخفية.</numerusform>
            <numerusform>%Ln اقتباسًا في «⁨{0}⁩»، وهي مجموعة مخفية.</numerusform>
            <numerusform>%Ln اقتباس في «⁨{0}⁩»، وهي مجموعة مخفية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) twice in the file.</source>
        <translation>
            <numerusform>لا اقتباسات واردة في الملف مرتين.</numerusform>
            <numerusform>اقتباس واحد وارد في الملف مرتين.</numerusform>
            <numerusform>اقتباسان واردان في الملف مرتين.</numerusform>
            <numerusform>%Ln اقتباسات واردة في الملف مرتين.</numerusform>
            <numerusform>%Ln اقتباسًا واردًا في الملف مرتين.</numerusform>
            <numerusform>%Ln اقتباس وارد في الملف مرتين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If these quotes are left out, %Ln note(s) are, too. The quotes there do not have them.</source>
        <translation>
            <numerusform>لا ملاحظات تُستبعد مع هذه الاقتباسات.</numerusform>
            <numerusform>إذا استُبعدت هذه الاقتباسات استُبعدت معها ملاحظة واحدة ليست في الاقتباسات الموجودة.</numerusform>
            <numerusform>إذا استُبعدت هذه الاقتباسات استُبعدت معها ملاحظتان ليستا في الاقتباسات الموجودة.</numerusform>
            <numerusform>إذا استُبعدت هذه الاقتباسات استُبعدت معها %Ln ملاحظات ليست في الاقتباسات الموجودة.</numerusform>
            <numerusform>إذا استُبعدت هذه الاقتباسات استُبعدت معها %Ln ملاحظة ليست في الاقتباسات الموجودة.</numerusform>
            <numerusform>إذا استُبعدت هذه الاقتباسات استُبعدت معها %Ln ملاحظة ليست في الاقتباسات الموجودة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out ({1}): {0}.</source>
        <translation>
            <numerusform>لا أسطر مستبعدة ({1}): {0}.</numerusform>
            <numerusform>سطر واحد مستبعَد ({1}): {0}.</numerusform>
            <numerusform>سطران مستبعَدان ({1}): {0}.</numerusform>
            <numerusform>%Ln أسطر مستبعدة ({1}): {0}.</numerusform>
            <numerusform>%Ln سطرًا مستبعَدًا ({1}): {0}.</numerusform>
            <numerusform>%Ln سطر مستبعَد ({1}): {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were imported into “{0}”. Undo takes it back.</source>
        <translation>
            <numerusform>لم يُستورد أي اقتباس إلى «⁨{0}⁩».</numerusform>
            <numerusform>استُورد اقتباس واحد إلى «⁨{0}⁩». يمكن التراجع عن ذلك.</numerusform>
            <numerusform>استُورد اقتباسان إلى «⁨{0}⁩». يمكن التراجع عن ذلك.</numerusform>
            <numerusform>استُوردت %Ln اقتباسات إلى «⁨{0}⁩». يمكن التراجع عن ذلك.</numerusform>
            <numerusform>استُورد %Ln اقتباسًا إلى «⁨{0}⁩». يمكن التراجع عن ذلك.</numerusform>
            <numerusform>استُورد %Ln اقتباس إلى «⁨{0}⁩». يمكن التراجع عن ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s), exported on {0}.</source>
        <translation>
            <numerusform>لا اقتباسات، تصدير بتاريخ ⁨{0}⁩.</numerusform>
            <numerusform>اقتباس واحد، تصدير بتاريخ ⁨{0}⁩.</numerusform>
            <numerusform>اقتباسان، تصدير بتاريخ ⁨{0}⁩.</numerusform>
            <numerusform>%Ln اقتباسات، تصدير بتاريخ ⁨{0}⁩.</numerusform>
            <numerusform>%Ln اقتباسًا، تصدير بتاريخ ⁨{0}⁩.</numerusform>
            <numerusform>%Ln اقتباس، تصدير بتاريخ ⁨{0}⁩.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored. Undo takes it back.</source>
        <translation>
            <numerusform>لم يُستعد أي اقتباس.</numerusform>
            <numerusform>استُعيد اقتباس واحد. يمكن التراجع عن ذلك.</numerusform>
            <numerusform>استُعيد اقتباسان. يمكن التراجع عن ذلك.</numerusform>
            <numerusform>استُعيدت %Ln اقتباسات. يمكن التراجع عن ذلك.</numerusform>
            <numerusform>استُعيد %Ln اقتباسًا. يمكن التراجع عن ذلك.</numerusform>
            <numerusform>استُعيد %Ln اقتباس. يمكن التراجع عن ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were in their collections already.</source>
        <translation>
            <numerusform>لم يكن أي اقتباس في مجموعته من قبل.</numerusform>
            <numerusform>كان اقتباس واحد في مجموعته من قبل.</numerusform>
            <numerusform>كان اقتباسان في مجموعتيهما من قبل.</numerusform>
            <numerusform>كانت %Ln اقتباسات في مجموعاتها من قبل.</numerusform>
            <numerusform>كان %Ln اقتباسًا في مجموعاتها من قبل.</numerusform>
            <numerusform>كان %Ln اقتباس في مجموعاتها من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in {0} can’t be read. They stay there.</source>
        <translation>
            <numerusform>كل الأسطر في ⁨{0}⁩ مقروءة.</numerusform>
            <numerusform>تعذرت قراءة سطر واحد في ⁨{0}⁩، وهو باقٍ هناك.</numerusform>
            <numerusform>تعذرت قراءة سطرين في ⁨{0}⁩، وهما باقيان هناك.</numerusform>
            <numerusform>تعذرت قراءة %Ln أسطر في ⁨{0}⁩، وهي باقية هناك.</numerusform>
            <numerusform>تعذرت قراءة %Ln سطرًا في ⁨{0}⁩، وهي باقية هناك.</numerusform>
            <numerusform>تعذرت قراءة %Ln سطر في ⁨{0}⁩، وهي باقية هناك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed “{0}”. %Ln older line(s) of it are kept in {1}.</source>
        <translation>
            <numerusform>غيّر برنامج آخر المجموعة «⁨{0}⁩». وفي ⁨{1}⁩ لا أسطر أقدم محفوظة منها.</numerusform>
            <numerusform>غيّر برنامج آخر المجموعة «⁨{0}⁩». وفي ⁨{1}⁩ سطر واحد أقدم محفوظ منها.</numerusform>
            <numerusform>غيّر برنامج آخر المجموعة «⁨{0}⁩». وفي ⁨{1}⁩ سطران أقدم محفوظان منها.</numerusform>
            <numerusform>غيّر برنامج آخر المجموعة «⁨{0}⁩». وفي ⁨{1}⁩ %Ln أسطر أقدم محفوظة منها.</numerusform>
            <numerusform>غيّر برنامج آخر المجموعة «⁨{0}⁩». وفي ⁨{1}⁩ %Ln سطرًا أقدم محفوظًا منها.</numerusform>
            <numerusform>غيّر برنامج آخر المجموعة «⁨{0}⁩». وفي ⁨{1}⁩ %Ln سطر أقدم محفوظ منها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” looks incomplete: %Ln quote(s) are missing from its file.</source>
        <translation>
            <numerusform>تبدو المجموعة «⁨{0}⁩» ناقصة: لا اقتباسات مفقودة من ملفها.</numerusform>
            <numerusform>تبدو المجموعة «⁨{0}⁩» ناقصة: اقتباس واحد مفقود من ملفها.</numerusform>
            <numerusform>تبدو المجموعة «⁨{0}⁩» ناقصة: اقتباسان مفقودان من ملفها.</numerusform>
            <numerusform>تبدو المجموعة «⁨{0}⁩» ناقصة: %Ln اقتباسات مفقودة من ملفها.</numerusform>
            <numerusform>تبدو المجموعة «⁨{0}⁩» ناقصة: %Ln اقتباسًا مفقودًا من ملفها.</numerusform>
            <numerusform>تبدو المجموعة «⁨{0}⁩» ناقصة: %Ln اقتباس مفقود من ملفها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored.</source>
        <translation>
            <numerusform>لم يُستعَد أي اقتباس.</numerusform>
            <numerusform>استُعيد اقتباس واحد.</numerusform>
            <numerusform>استُعيد اقتباسان.</numerusform>
            <numerusform>استُعيدت %Ln اقتباسات.</numerusform>
            <numerusform>استُعيد %Ln اقتباسًا.</numerusform>
            <numerusform>استُعيد %Ln اقتباس.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were moved to the folder of older quotes.</source>
        <translation>
            <numerusform>لم يُنقل أي اقتباس إلى مجلد الاقتباسات القديمة.</numerusform>
            <numerusform>نُقل اقتباس واحد إلى مجلد الاقتباسات القديمة.</numerusform>
            <numerusform>نُقل اقتباسان إلى مجلد الاقتباسات القديمة.</numerusform>
            <numerusform>نُقلت %Ln اقتباسات إلى مجلد الاقتباسات القديمة.</numerusform>
            <numerusform>نُقل %Ln اقتباسًا إلى مجلد الاقتباسات القديمة.</numerusform>
            <numerusform>نُقل %Ln اقتباس إلى مجلد الاقتباسات القديمة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more line(s) of “{0}” can’t be read.</source>
        <translation>
            <numerusform>ولا أسطر أخرى تتعذّر قراءتها من «⁨{0}⁩».</numerusform>
            <numerusform>وتتعذّر قراءة سطر آخر من «⁨{0}⁩».</numerusform>
            <numerusform>وتتعذّر قراءة سطرين آخرين من «⁨{0}⁩».</numerusform>
            <numerusform>وتتعذّر قراءة %Ln أسطر أخرى من «⁨{0}⁩».</numerusform>
            <numerusform>وتتعذّر قراءة %Ln سطرًا آخر من «⁨{0}⁩».</numerusform>
            <numerusform>وتتعذّر قراءة %Ln سطر آخر من «⁨{0}⁩».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyNotification</name>
    <message>
        <source>Quote of the day</source>
        <translation>اقتباس اليوم</translation>
    </message>
    <message>
        <source>Notifications are shown by {0}.</source>
        <translation>تظهر الإشعارات عبر ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications at present.</source>
        <translation>لا شيء على سطح المكتب هذا يُظهر الإشعارات حاليًّا.</translation>
    </message>
    <message>
        <source>The desktop asks not to be disturbed; the notification waits.</source>
        <translation>سطح المكتب في وضع عدم الإزعاج؛ والإشعار ينتظر.</translation>
    </message>
    <message>
        <source>Last shown: {0}.</source>
        <translation>آخر ظهور: ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>None was shown so far.</source>
        <translation>لم يظهر أي إشعار حتى الآن.</translation>
    </message>
    <message>
        <source>Notifications are off.</source>
        <translation>الإشعارات معطّلة.</translation>
    </message>
    <message>
        <source>Next: today, as soon as it can be shown.</source>
        <translation>التالي: اليوم، متى أمكن إظهاره.</translation>
    </message>
    <message>
        <source>Next: {0}.</source>
        <translation>التالي: ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>افتح</translation>
    </message>
    <message>
        <source>Remove from favorites</source>
        <translation>أزله من المفضلة</translation>
    </message>
    <message>
        <source>Add to favorites</source>
        <translation>أضفه إلى المفضلة</translation>
    </message>
    <message>
        <source>Another quote</source>
        <translation>اقتباس آخر</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>أُضيف إلى المفضلة</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>أُزيل من المفضلة</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day, in the letters of QLocale: d is the day, MMMM the month, yyyy the year. As in: d &apos;de&apos; MMMM &apos;de&apos; yyyy</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>All quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>كل الاقتباسات مخفية. اختر في التفضيلات المجموعات التي تظهر.</translation>
    </message>
    <message>
        <source>There is no quote of the day, because all quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>لا يوجد اقتباس لليوم، لأن كل الاقتباسات مخفية. اختر في التفضيلات المجموعات التي تظهر.</translation>
    </message>
    <message>
        <source>None of the quotes that are shown is traced to him or not known otherwise, so the quote of the day comes from all of them.</source>
        <translation>ليس بين الاقتباسات الظاهرة ما وُجد في كلامه أو لا يُعرف عنه خلاف ذلك، فيؤخذ اقتباس اليوم منها كلها.</translation>
    </message>
    <message>
        <source>There are no favorites yet, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>ليس في المفضلة شيء بعد، فيؤخذ اقتباس اليوم من كل ما وُجد في كلامه أو لا يُعرف عنه خلاف ذلك.</translation>
    </message>
    <message>
        <source>That collection has no quotes here, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>ليس في تلك المجموعة اقتباسات هنا، فيؤخذ اقتباس اليوم من كل ما وُجد في كلامه أو لا يُعرف عنه خلاف ذلك.</translation>
    </message>
    <message>
        <source>That part has no quotes, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>ليس في ذلك القسم اقتباسات، فيؤخذ اقتباس اليوم من كل ما وُجد في كلامه أو لا يُعرف عنه خلاف ذلك.</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded, so its notification is not shown.</source>
        <translation>تعذّر تسجيل اقتباس اليوم، فلا يظهر إشعاره.</translation>
    </message>
    <message>
        <source>The quotes of the day were recorded by a newer version of this program, and stay as they are.</source>
        <translation>سُجّلت اقتباسات الأيام بإصدار أحدث من هذا البرنامج، وتبقى كما هي.</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded: {0}.</source>
        <translation>تعذّر تسجيل اقتباس اليوم: ⁨{0}⁩.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Welcome. This is today’s quote, and how far its words are really Yann LeCun’s.</source>
        <translation>أهلًا بك. هذا اقتباس اليوم، ومعه ما يبيّن إلى أي حدّ ألفاظه ألفاظ يان لوكان حقًّا.</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>أُضيف إلى المفضلة</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>أُزيل من المفضلة</translation>
    </message>
    <message>
        <source>The quote is on the clipboard.</source>
        <translation>الاقتباس في الحافظة.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ارجع</translation>
    </message>
    <message>
        <source>Back to the quote before</source>
        <translation>العودة إلى الاقتباس السابق</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدّم</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>التقدّم من جديد</translation>
    </message>
    <message>
        <source>Random quote</source>
        <translation>اقتباس عشوائي</translation>
    </message>
    <message>
        <source>A random quote</source>
        <translation>اقتباس عشوائي</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>مفضّل</translation>
    </message>
    <message>
        <source>Keep this quote among your favorites</source>
        <translation>احتفظ بهذا الاقتباس في مفضلتك</translation>
    </message>
    <message>
        <source>Copy the quote with its attribution</source>
        <translation>انسخ الاقتباس مع نسبته</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>انسخ بصيغة</translation>
    </message>
    <message>
        <source>Copy as Markdown, BibTeX and other formats</source>
        <translation>انسخ بصيغة Markdown أو BibTeX أو غيرهما</translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>Export Favorites</source>
        <translation>تصدير المفضلة</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>تعذّرت كتابة ⁨{0}⁩، ولم يتغيّر شيء: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>Your favorites were written to {0}.</source>
        <translation>كُتبت مفضلتك في ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>Import Favorites</source>
        <translation>استيراد المفضلة</translation>
    </message>
    <message>
        <source>Exported favorites (*.json *.csv)</source>
        <translation>مفضلة مصدَّرة ‎(*.json *.csv)</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>تعذّرت قراءة ⁨{0}⁩، ولم يتغيّر شيء: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>The favorites were imported.</source>
        <translation>استُوردت المفضلة.</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>This is what the import will do:</source>
        <translation>هذا ما سيفعله الاستيراد:</translation>
    </message>
    <message>
        <source>Nothing is overwritten, and Undo takes it back.</source>
        <translation>لا يُمحى شيء مما عندك، ويمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستورد</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>أ&amp;لغِ</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>Typst</source>
        <translation>Typst</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Source named by the collection</source>
        <translation>المصدر الذي تذكره المجموعة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>المعروف عنه</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>أقرب مقطع وُجد</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>When</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>How the words are known</source>
        <translation>كيف عُرفت الألفاظ</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Marked on</source>
        <translation>أُضيف إلى المفضلة في</translation>
    </message>
    <message>
        <source>Own check of</source>
        <translation>فحص شخصي بتاريخ</translation>
    </message>
    <message>
        <source>Own check: found to be</source>
        <translation>فحص شخصي: الحالة</translation>
    </message>
    <message>
        <source>Own check: where</source>
        <translation>فحص شخصي: الموضع</translation>
    </message>
    <message>
        <source>Own check: address</source>
        <translation>فحص شخصي: الرابط</translation>
    </message>
    <message>
        <source>Own check: when</source>
        <translation>فحص شخصي: التاريخ</translation>
    </message>
    <message>
        <source>Own check: note</source>
        <translation>فحص شخصي: ملاحظة</translation>
    </message>
    <message>
        <source>LeCun Viewer can’t import this file. To bring back everything later, export as JSON, too.</source>
        <translation>لا يستطيع LeCun Viewer استيراد هذا الملف. لتتمكن من استعادة كل شيء لاحقًا، صدّر بصيغة JSON أيضًا.</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not when you marked them, your notes and your checks. To keep these, too, export as JSON.</source>
        <translation>يعيد الاستيراد الاقتباسات، لكنه لا يعيد وقت إضافتها إلى المفضلة ولا ملاحظاتك ولا فحوصك. للاحتفاظ بها أيضًا، صدّر بصيغة JSON.</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not the collection’s title and introduction. To keep these, too, export as JSON.</source>
        <translation>يعيد الاستيراد الاقتباسات، لكنه لا يعيد عنوان المجموعة ولا مقدمتها. للاحتفاظ بهما أيضًا، صدّر بصيغة JSON.</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>المفضلة</translation>
    </message>
    <message>
        <source>{0}, exported from LeCun Viewer on {1}.</source>
        <translation>{0}، تصدير من LeCun Viewer بتاريخ ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the folder can’t be written to</source>
        <translation>لا يمكن الكتابة في المجلد</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>الوصول مرفوض</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>الاسم طويل جدًا</translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation>برنامج آخر يستخدم الملف</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>أبلغ القرص عن خطأ</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>الملف تالف</translation>
    </message>
    <message>
        <source>a file stands where the folder should be</source>
        <translation>في مكان المجلد ملف</translation>
    </message>
    <message>
        <source>a folder stands where the file should be</source>
        <translation>في مكان الملف مجلد</translation>
    </message>
    <message>
        <source>a pipe or a device stands where the file should be</source>
        <translation>في مكان الملف أنبوب أو جهاز</translation>
    </message>
    <message>
        <source>this name is a link that another user made</source>
        <translation>هذا الاسم رابط أنشأه مستخدم آخر</translation>
    </message>
    <message>
        <source>a newer version of this program wrote the file</source>
        <translation>كتب الملفَّ إصدارٌ أحدث من هذا البرنامج</translation>
    </message>
    <message>
        <source>the name of the program’s folder has characters that can’t be written there</source>
        <translation>في اسم مجلد البرنامج محارف لا يمكن كتابتها هناك</translation>
    </message>
    <message>
        <source>the Flatpak’s sandbox has no access to what the desktop starts</source>
        <translation>لا وصول من بيئة Flatpak المعزولة إلى ما يشغّله سطح المكتب</translation>
    </message>
    <message>
        <source>Give yourself access to the folder, then start LeCun Viewer again.</source>
        <translation>امنح نفسك حق الوصول إلى المجلد، ثم شغّل ⁨LeCun Viewer⁩ من جديد.</translation>
    </message>
    <message>
        <source>Use a folder with a shorter name.</source>
        <translation>استعمل مجلدًا أقصر اسمًا.</translation>
    </message>
    <message>
        <source>Move that file to another place, then start LeCun Viewer again.</source>
        <translation>انقل ذلك الملف إلى مكان آخر، ثم شغّل ⁨LeCun Viewer⁩ من جديد.</translation>
    </message>
    <message>
        <source>Check the folder and its disk, then start LeCun Viewer again.</source>
        <translation>افحص المجلد وقرصه، ثم شغّل ⁨LeCun Viewer⁩ من جديد.</translation>
    </message>
    <message>
        <source>Favorites and own quotes can’t be read or saved, because their folder can’t be used: {0}.</source>
        <translation>تتعذّر قراءة المفضلة واقتباساتك الخاصة وحفظها، لأن مجلدها لا يمكن استعماله: ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>لم يتغيّر فيه شيء.</translation>
    </message>
    <message>
        <source>The folder is {0}</source>
        <translation>المجلد هو ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The log is in the folder {0}, which could not be opened.</source>
        <translation>السجل في المجلد ⁨{0}⁩، وقد تعذّر فتحه.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>حدث خطأ في البرنامج. لم يضِع شيء مما حفظته. وفي السجل المزيد: مساعدة ◂ اعرض السجل.</translation>
    </message>
    <message>
        <source>The program crashed the last time. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>انهار البرنامج في المرة السابقة. لم يضِع شيء مما حفظته. وفي السجل المزيد: مساعدة ◂ اعرض السجل.</translation>
    </message>
    <message>
        <source>LeCun Viewer seems to run already, but it did not answer. So it was started once more. Both keep the same favorites.</source>
        <translation>يبدو أن LeCun Viewer يعمل بالفعل، لكنه لم يستجب. فشُغّل مرة أخرى. وكلاهما يحفظ المفضلة نفسها.</translation>
    </message>
    <message>
        <source>LeCun Viewer has to end. Nothing you saved is lost. The log says more: {0}</source>
        <translation>لا بد من إنهاء LeCun Viewer. لم يضِع شيء مما حفظته. وفي السجل المزيد: ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>FavoriteEditor</name>
    <message>
        <source>Another program had removed this favorite. It was marked again, with what you typed.</source>
        <translation>كان برنامج آخر قد أزال هذا الاقتباس من المفضلة. فأُضيف إليها من جديد مع ما كتبته.</translation>
    </message>
    <message>
        <source>Another program has changed your check since, so it was left as it is.</source>
        <translation>غيّر برنامج آخر فحصك في هذه الأثناء، فتُرك كما هو.</translation>
    </message>
    <message>
        <source>Another program has changed your check since. What it wrote is kept below yours.</source>
        <translation>غيّر برنامج آخر فحصك في هذه الأثناء. وما كتبه محفوظ تحت ما كتبته.</translation>
    </message>
</context>
<context>
    <name>Favorites</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>ملاحظتك</translation>
    </message>
    <message>
        <source>Your favorites were saved by a newer version of this program. They are untouched, and can be seen and changed with that version.</source>
        <translation>حُفظت مفضلتك بإصدار أحدث من هذا البرنامج. لم تُمَسّ، ويمكن رؤيتها وتغييرها بذلك الإصدار.</translation>
    </message>
    <message>
        <source>Favorites can’t be kept at present: {0} ({1}).</source>
        <translation>يتعذّر حفظ المفضلة حاليًّا: ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
    <message>
        <source>Your favorites could not be changed: {0}.</source>
        <translation>تعذّر تغيير مفضلتك: ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>Another program has changed this favorite since, so it was left as it is.</source>
        <translation>غيّر برنامج آخر هذا الاقتباس المفضّل في هذه الأثناء، فتُرك كما هو.</translation>
    </message>
    <message>
        <source>Another program has changed your favorites since, so they were left as they are.</source>
        <translation>غيّر برنامج آخر مفضلتك في هذه الأثناء، فتُركت كما هي.</translation>
    </message>
    <message>
        <source>Today’s backup of your favorites could not be made: {0}. The favorites themselves are unharmed.</source>
        <translation>تعذّر أخذ نسخة اليوم الاحتياطية من مفضلتك: ⁨{0}⁩. أما المفضلة نفسها فسليمة.</translation>
    </message>
    <message>
        <source>The favorites file was gone. What the program still knew of it was written again.</source>
        <translation>اختفى ملف المفضلة. فكُتب من جديد ما كان البرنامج لا يزال يعرفه منه.</translation>
    </message>
    <message>
        <source>The favorites file was damaged.</source>
        <translation>كان ملف المفضلة تالفًا.</translation>
    </message>
    <message>
        <source>The favorites file was missing.</source>
        <translation>كان ملف المفضلة مفقودًا.</translation>
    </message>
    <message>
        <source>The damaged file was kept unchanged as {0}.</source>
        <translation>حُفظ الملف التالف بلا تغيير باسم ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>No favorite could be read from it, and there was no backup.</source>
        <translation>لم يمكن استرجاع أي اقتباس مفضّل منه، ولم تكن هناك نسخة احتياطية.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} و{1}</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Discard what you have typed?</source>
        <translation>أتريد التخلّي عمّا كتبته؟</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>لم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>وا&amp;صل التحرير</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>ت&amp;خلَّ عنه</translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln quote(s) that are there already</source>
        <translation>
            <numerusform>لا اقتباسات موجودة من قبل تُست&amp;بعد</numerusform>
            <numerusform>است&amp;بعد اقتباسًا واحدًا موجودًا من قبل</numerusform>
            <numerusform>است&amp;بعد اقتباسين موجودين من قبل</numerusform>
            <numerusform>است&amp;بعد %Ln اقتباسات موجودة من قبل</numerusform>
            <numerusform>است&amp;بعد %Ln اقتباسًا موجودًا من قبل</numerusform>
            <numerusform>است&amp;بعد %Ln اقتباس موجود من قبل</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستورد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be imported.</source>
        <translation>
            <numerusform>لن يُستورد أي اقتباس.</numerusform>
            <numerusform>سيُستورد اقتباس واحد.</numerusform>
            <numerusform>سيُستورد اقتباسان.</numerusform>
            <numerusform>ستُستورد %Ln اقتباسات.</numerusform>
            <numerusform>سيُستورد %Ln اقتباسًا.</numerusform>
            <numerusform>سيُستورد %Ln اقتباس.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>ليس هناك ما يُستورد.</translation>
    </message>
    <message>
        <source>A collection needs a title.</source>
        <translation>لا بد للمجموعة من عنوان.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%Ln اقتباسات</numerusform>
            <numerusform>%Ln اقتباسًا</numerusform>
            <numerusform>%Ln اقتباس</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا شيء غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
            <numerusform>و%Ln غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>ما هو موجود من قبل</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>ما يُستبعد</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«⁨{0}⁩»</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>استيراد اقتباسات</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>ال&amp;عنوان</translation>
    </message>
    <message>
        <source>Title of the collection</source>
        <translation>عنوان المجموعة</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>ما سيُستورد</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Import Quotes</source>
        <translation>استيراد اقتباسات</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>أ&amp;لغِ</translation>
    </message>
</context>
<context>
    <name>IncompleteQuestion</name>
    <message>
        <source>Incomplete Collection</source>
        <translation>مجموعة ناقصة</translation>
    </message>
    <message>
        <source>The file may have been cut by a full disk or a program that synchronizes folders. The quotes are still shown. If you deleted them, they are moved to the folder of older quotes.</source>
        <translation>ربما قُطع الملف بسبب امتلاء القرص أو برنامج يزامن المجلدات. ولا تزال الاقتباسات معروضة. وإن كنت قد حذفتها، فستُنقل إلى مجلد الاقتباسات القديمة.</translation>
    </message>
    <message>
        <source>&amp;Restore Them</source>
        <translation>ا&amp;ستعدها</translation>
    </message>
    <message>
        <source>They Were &amp;Deleted</source>
        <translation>لقد &amp;حُذفت</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>اسأل &amp;لاحقًا</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>{0}, {1}</source>
        <extracomment>Joins two items of a list. More items are joined one after the other. Chinese has {0}、{1}, Arabic {0}، {1}</extracomment>
        <translation>{0}، {1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <extracomment>Joins two whole sentences. More are joined one after the other. Chinese has no space here: {0}{1}</extracomment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <extracomment>A name or a word in quotation marks, such as that of a column</extracomment>
        <translation>«⁨{0}⁩»</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>In the list</source>
        <translation>في القائمة</translation>
    </message>
    <message>
        <source>First quote, last quote</source>
        <translation>أول اقتباس، آخر اقتباس</translation>
    </message>
    <message>
        <source>Go on to its text</source>
        <translation>الانتقال إلى نصّه</translation>
    </message>
    <message>
        <source>While typing a search</source>
        <translation>عند كتابة بحث</translation>
    </message>
    <message>
        <source>Move in the list</source>
        <translation>التنقّل في القائمة</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>عند تعبئة نموذج</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Both words, in any order</source>
        <translation>الكلمتان بأي ترتيب</translation>
    </message>
    <message>
        <source>These words in this order</source>
        <translation>هذه الكلمات بهذا الترتيب</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>بدون هذه الكلمة</translation>
    </message>
    <message>
        <source>In a part</source>
        <translation>في قسم</translation>
    </message>
    <message>
        <source>In a collection</source>
        <translation>في مجموعة</translation>
    </message>
    <message>
        <source>Only in this text of a quote</source>
        <translation>في هذا النص من الاقتباس فقط</translation>
    </message>
    <message>
        <source>Words that were found in a text of that year</source>
        <translation>ألفاظ وُجدت في نص من تلك السنة</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>مفضلتك</translation>
    </message>
    <message>
        <source>How far the words are his</source>
        <translation>إلى أي حدّ الألفاظ ألفاظه</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>الوظيفة</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <extracomment>The name of your language, as it names itself: français, Deutsch, 简体中文</extracomment>
        <translation>العربية</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose one from the list, or press {0} for a random one.</source>
        <translation>اختر واحدًا من القائمة، أو اضغط ⁨{0}⁩ لاقتباس عشوائي.</translation>
    </message>
    <message>
        <source>No quote is chosen. {0}</source>
        <translation>لم يُختر أي اقتباس. {0}</translation>
    </message>
    <message>
        <source>There is no quote “{0}” among the collections that are shown.</source>
        <translation>لا يوجد اقتباس «⁨{0}⁩» في المجموعات الظاهرة.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Search quotes</source>
        <translation>ابحث عن اقتباس</translation>
    </message>
    <message>
        <source>Words in any order, or for example:
&quot;exact phrase&quot;
cake -cherry
source:time year:2024
is:favorite  is:&quot;not traced&quot;
F1 has all of it.</source>
        <translation>كلمات بأي ترتيب، أو مثلًا:
⁨&quot;exact phrase&quot;⁩
⁨cake -cherry⁩
⁨مصدر:time سنة:2024⁩
⁨حالته:مفضّل  حالته:&quot;لم يُعثر عليه&quot;⁩
المفتاح F1 يعرضها كلها.</translation>
    </message>
    <message>
        <source>Result count</source>
        <translation>عدد النتائج</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>ابحث في الكل</translation>
    </message>
    <message>
        <source>Search all quotes, not only what is chosen in the sidebar (Esc)</source>
        <translation>ابحث في كل الاقتباسات، لا في ما اختير في الشريط الجانبي فقط (Esc)</translation>
    </message>
    <message>
        <source>About the search</source>
        <translation>عن البحث</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>الاقتباسات</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>انسخ &amp;بصيغة</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Sor&amp;t</source>
        <translation>الت&amp;رتيب</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ان&amp;تقال</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Import Favorites…</source>
        <translation>ا&amp;ستورد المفضلة…</translation>
    </message>
    <message>
        <source>&amp;Export Favorites…</source>
        <translation>&amp;صدِّر المفضلة…</translation>
    </message>
    <message>
        <source>Print or Save a &amp;Booklet…</source>
        <translation>ا&amp;طبع كتيّبًا أو احفظه…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>أ&amp;نهِ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>أ&amp;عد</translation>
    </message>
    <message>
        <source>&amp;I Found It…</source>
        <translation>&amp;وجدتُه…</translation>
    </message>
    <message>
        <source>Cop&amp;y Again</source>
        <translation>انسخ مجد&amp;دًا</translation>
    </message>
    <message>
        <source>&amp;Share as a Picture…</source>
        <translation>&amp;شاركه على شكل صورة…</translation>
    </message>
    <message>
        <source>&amp;Copy with Attribution</source>
        <translation>ا&amp;نسخ مع النسبة</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>ابح&amp;ث</translation>
    </message>
    <message>
        <source>&amp;Widen or Clear the Search</source>
        <translation>و&amp;سّع البحث أو امسحه</translation>
    </message>
    <message>
        <source>Mark as Fa&amp;vorite</source>
        <translation>ضعه في المف&amp;ضلة</translation>
    </message>
    <message>
        <source>Write a Personal &amp;Note</source>
        <translation>ا&amp;كتب ملاحظة شخصية</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>افتح ال&amp;مصدر في المتصفح</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>نص أ&amp;كبر</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>نص أ&amp;صغر</translation>
    </message>
    <message>
        <source>&amp;Original Text Size</source>
        <translation>ال&amp;حجم الأصلي للنص</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ا&amp;رجع</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>ت&amp;قدّم</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>اقتباس &amp;عشوائي</translation>
    </message>
    <message>
        <source>&amp;All Quotes</source>
        <translation>&amp;كل الاقتباسات</translation>
    </message>
    <message>
        <source>About the &amp;Collections</source>
        <translation>عن ال&amp;مجموعات</translation>
    </message>
    <message>
        <source>In the Order of the &amp;Collection</source>
        <translation>بترتيب المجمو&amp;عة</translation>
    </message>
    <message>
        <source>By the &amp;Source It Names</source>
        <translation>بحسب الم&amp;صدر المذكور</translation>
    </message>
    <message>
        <source>By the &amp;Date of the Words Found</source>
        <translation>بحسب &amp;تاريخ الألفاظ الواردة</translation>
    </message>
    <message>
        <source>Quote of the &amp;Day</source>
        <translation>اقتباس الي&amp;وم</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>الت&amp;فضيلات…</translation>
    </message>
    <message>
        <source>Fa&amp;vorites</source>
        <translation>الم&amp;فضلة</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>الم&amp;فاتيح</translation>
    </message>
    <message>
        <source>Show &amp;Log</source>
        <translation>اعرض ال&amp;سجل</translation>
    </message>
    <message>
        <source>&amp;About LeCun Viewer</source>
        <translation>&amp;عن LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>The menu entry comes and goes with the installed program here; nothing was changed.</source>
        <translation>مدخل القائمة هنا يأتي مع البرنامج المثبّت ويذهب معه؛ ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>LeCun Viewer is in the menu now, and starts {0}.</source>
        <translation>صار LeCun Viewer في القائمة، وهو يشغّل ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>LeCun Viewer was not in the menu by this user’s own entry; nothing was changed.</source>
        <translation>لم يكن LeCun Viewer في القائمة بمدخل خاص بهذا المستخدم؛ ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu.</source>
        <translation>لم يعد LeCun Viewer في القائمة.</translation>
    </message>
    <message>
        <source>LeCun Viewer no longer starts at login.</source>
        <translation>لم يعد LeCun Viewer يبدأ عند تسجيل الدخول.</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu, and no longer starts at login.</source>
        <translation>لم يعد LeCun Viewer في القائمة، ولا يبدأ بعد الآن عند تسجيل الدخول.</translation>
    </message>
    <message>
        <source>Favorites and preferences are where they were.</source>
        <translation>المفضلة والتفضيلات باقية حيث كانت.</translation>
    </message>
    <message>
        <source>The menu could not be changed: {0} ({1}).</source>
        <translation>تعذّر تغيير القائمة: ⁨{0}⁩ (⁨{1}⁩).</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Part &amp;{0}: {1}</source>
        <translation>القسم &amp;{0}: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>ت&amp;راجع: {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>أ&amp;عد: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>أ&amp;عد</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>The file may be cut: its last line has no end, as some spreadsheets leave it.</source>
        <translation>ربما كان الملف مبتورًا: سطره الأخير بلا نهاية، كما تتركه بعض برامج الجداول.</translation>
    </message>
    <message>
        <source>There are no favorites in the file.</source>
        <translation>ليس في الملف أي اقتباس مفضّل.</translation>
    </message>
    <message>
        <source>Nothing will change: everything in the file is there already.</source>
        <translation>لن يتغيّر شيء: كل ما في الملف موجود عندك من قبل.</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>التفاصيل…</translation>
    </message>
    <message>
        <source>Show all messages in full</source>
        <translation>أظهر كل الرسائل كاملة</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>أغلق هذه الرسالة</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more message(s).</source>
        <translation>
            <numerusform>لا رسائل أخرى.</numerusform>
            <numerusform>ورسالة أخرى.</numerusform>
            <numerusform>ورسالتان أخريان.</numerusform>
            <numerusform>و%Ln رسائل أخرى.</numerusform>
            <numerusform>و%Ln رسالة أخرى.</numerusform>
            <numerusform>و%Ln رسالة أخرى.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>ا&amp;نسخ الكل</translation>
    </message>
</context>
<context>
    <name>OlderQuotesDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>است&amp;عد</translation>
    </message>
    <message>
        <source>There are no older quotes. Quotes that another computer has replaced, and quotes of collections that you have removed, are listed here.</source>
        <translation>لا توجد اقتباسات أقدم. تُسرد هنا الاقتباسات التي استبدلها حاسوب آخر، واقتباسات المجموعات التي أزلتها.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>أ&amp;غلق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be restored.</source>
        <translation>
            <numerusform>لن يُستعاد أي اقتباس.</numerusform>
            <numerusform>سيُستعاد اقتباس واحد.</numerusform>
            <numerusform>سيُستعاد اقتباسان.</numerusform>
            <numerusform>ستُستعاد %Ln اقتباسات.</numerusform>
            <numerusform>سيُستعاد %Ln اقتباسًا.</numerusform>
            <numerusform>سيُستعاد %Ln اقتباس.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the quotes that you want back. A collection stands for all its quotes.</source>
        <translation>اختر الاقتباسات التي تريد استعادتها. واختيار مجموعة يعني كل اقتباساتها.</translation>
    </message>
    <message>
        <source>Restore Older Quotes</source>
        <translation>استعادة اقتباسات أقدم</translation>
    </message>
    <message>
        <source>These quotes were replaced by another computer, or were in a collection that you have removed. They come back into their collections. What is there now stays.</source>
        <translation>هذه اقتباسات استبدلها حاسوب آخر، أو كانت في مجموعة أزلتها. تعود إلى مجموعاتها، ويبقى ما هو فيها الآن.</translation>
    </message>
    <message>
        <source>Older quotes</source>
        <translation>اقتباسات أقدم</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>الاقتباس</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>وقت التغيير</translation>
    </message>
    <message>
        <source>Words of the quote</source>
        <translation>نص الاقتباس</translation>
    </message>
</context>
<context>
    <name>OwnActions</name>
    <message>
        <source>A&amp;dd Quote…</source>
        <translation>أضف ا&amp;قتباسًا…</translation>
    </message>
    <message>
        <source>&amp;Edit Quote…</source>
        <translation>&amp;حرّر الاقتباس…</translation>
    </message>
    <message>
        <source>&amp;Move To</source>
        <translation>انق&amp;ل إلى</translation>
    </message>
    <message>
        <source>De&amp;lete Quote</source>
        <translation>اح&amp;ذف الاقتباس</translation>
    </message>
    <message>
        <source>Import Q&amp;uotes…</source>
        <translation>استور&amp;د اقتباسات…</translation>
    </message>
    <message>
        <source>&amp;Own Collections</source>
        <translation>مجموعا&amp;تك</translation>
    </message>
    <message>
        <source>Restore Ol&amp;der Quotes…</source>
        <translation>است&amp;عد اقتباسات أقدم…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;صدِّر…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>أ&amp;عد التسمية…</translation>
    </message>
    <message>
        <source>&amp;Parts…</source>
        <translation>الأ&amp;قسام…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>أ&amp;ظهر</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>أ&amp;خفِ</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>أ&amp;زل</translation>
    </message>
    <message>
        <source>“{0}” was removed. Undo takes it back.</source>
        <translation>أُزيلت المجموعة «⁨{0}⁩». يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>It was saved. Its collection is hidden, or not all there yet.</source>
        <translation>حُفظ. لكن مجموعته مخفية، أو لم تكتمل قراءتها بعد.</translation>
    </message>
    <message>
        <source>“{0}” is hidden. “Own Collections” in the File menu shows it again.</source>
        <translation>المجموعة «⁨{0}⁩» مخفية. يمكن إظهارها من جديد من «مجموعاتك» في قائمة «ملف».</translation>
    </message>
</context>
<context>
    <name>OwnCheckDialog</name>
    <message>
        <source>As the program says</source>
        <translation>كما يقول البرنامج</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>أ&amp;زل</translation>
    </message>
    <message>
        <source>The program says: {0}.</source>
        <translation>يقول البرنامج: {0}.</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>التاريخ سنة أو شهر أو يوم، مثل ⁨2024⁩ أو ⁨2024-03⁩ أو ⁨2024-03-07⁩.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>يبدأ الرابط بـ⁨https://⁩ أو ⁨http://⁩.</translation>
    </message>
    <message>
        <source>I Found It</source>
        <translation>وجدتُه</translation>
    </message>
    <message>
        <source>What you found out about this quote yourself. It is kept with your favorites and shown beside what the program knows, which stays as it is.</source>
        <translation>ما توصّلت إليه بنفسك عن هذا الاقتباس. يُحفظ مع مفضلتك ويُعرض بجانب ما يعرفه البرنامج، ويبقى ذلك كما هو.</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>حا&amp;لته</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>حالة الاقتباس</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>المو&amp;ضع</translation>
    </message>
    <message>
        <source>Where you found it</source>
        <translation>الموضع الذي وجدته فيه</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>محاضرة، ورقة بحثية، منشور، مقابلة</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>ال&amp;رابط</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>&amp;Date of the words</source>
        <translation>&amp;تاريخ الألفاظ</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>تاريخ الألفاظ</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>⁨2024⁩ أو ⁨2024-03⁩ أو ⁨2024-03-07⁩</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;ملاحظة</translation>
    </message>
    <message>
        <source>Note on what you found</source>
        <translation>ملاحظة على ما وجدته</translation>
    </message>
</context>
<context>
    <name>OwnDialogs</name>
    <message>
        <source>Quotes (*.jsonl *.csv *.txt *.md *.markdown)</source>
        <translation>اقتباسات ‎(*.jsonl *.csv *.txt *.md *.markdown)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>استيراد اقتباسات</translation>
    </message>
    <message>
        <source>Not imported: {0}.</source>
        <translation>لم يُستورد: {0}.</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>ما زال استيراد آخر جاريًا.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>أُلغي الاستيراد. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>تعذّرت قراءة ⁨{0}⁩، ولم يتغيّر شيء: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>قراءة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Collection of this program (*{0})</source>
        <translation>مجموعة بصيغة هذا البرنامج ‎(*{0})</translation>
    </message>
    <message>
        <source>Export Collection</source>
        <translation>تصدير مجموعة</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>تعذّرت كتابة ⁨{0}⁩، ولم يتغيّر شيء: ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>“{0}” was written to {1}.</source>
        <translation>كُتبت «⁨{0}⁩» في ⁨{1}⁩.</translation>
    </message>
    <message>
        <source>the file of the collection could not be read</source>
        <translation>تعذّرت قراءة ملف المجموعة</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>إعادة تسمية مجموعة</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>ال&amp;عنوان:</translation>
    </message>
    <message>
        <source>Parts of “{0}”</source>
        <translation>أقسام «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>One title a &amp;line. An empty line is no part:</source>
        <translation>عنوان في كل &amp;سطر. السطر الفارغ ليس قسمًا:</translation>
    </message>
    <message>
        <source>Titles of parts</source>
        <translation>عناوين الأقسام</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Your own check, {0}</source>
        <translation>فحصك، ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>PartListModel</name>
    <message>
        <source>All quotes</source>
        <translation>كل الاقتباسات</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>اقتباس اليوم</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>المفضلة</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}، القائمة مطوية</translation>
    </message>
    <message>
        <source>{0}, unfolded</source>
        <translation>{0}، القائمة مبسوطة</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>القسم {0}: ⁨{1}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%Ln اقتباسات</numerusform>
            <numerusform>%Ln اقتباسًا</numerusform>
            <numerusform>%Ln اقتباس</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Show “{0}”</source>
        <translation>أظهر «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>القسم {0}: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Collection: {0}, hidden</source>
        <translation>المجموعة: ⁨{0}⁩، مخفية</translation>
    </message>
    <message>
        <source>Collection: {0}</source>
        <translation>المجموعة: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Quotes traced to him, or not known otherwise</source>
        <translation>اقتباسات وُجدت في كلامه، أو لا يُعرف عنها خلاف ذلك</translation>
    </message>
    <message>
        <source>My favorites</source>
        <translation>مفضلتي</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>كل الاقتباسات</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>اقتباس اليوم</translation>
    </message>
    <message>
        <source>Show a &amp;notification once a day</source>
        <translation>أظهر إ&amp;شعارًا مرة كل يوم</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>ال&amp;ساعة</translation>
    </message>
    <message>
        <source>At this time of day</source>
        <translation>في هذه الساعة من اليوم</translation>
    </message>
    <message>
        <source>Chosen &amp;from</source>
        <translation>يُختار &amp;من</translation>
    </message>
    <message>
        <source>Chosen from</source>
        <translation>يُختار من</translation>
    </message>
    <message>
        <source>A part or a collection that is not there</source>
        <translation>قسم غير موجود أو مجموعة غير موجودة</translation>
    </message>
    <message>
        <source>Show one no&amp;w</source>
        <translation>أظهر إشعارًا الآ&amp;ن</translation>
    </message>
    <message>
        <source>Not again until &amp;tomorrow</source>
        <translation>ليس &amp;قبل الغد</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>&amp;Keep running in the background when the window is closed</source>
        <translation>وا&amp;صل العمل في الخلفية عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Start at &amp;login, hidden</source>
        <translation>ا&amp;بدأ مخفيًّا عند تسجيل الدخول</translation>
    </message>
    <message>
        <source>Find &amp;quotes in the desktop’s search</source>
        <translation>أظهر الاق&amp;تباسات في بحث سطح المكتب</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>اللغ&amp;ة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>C&amp;olors</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>ح&amp;جم النص</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
</context>
<context>
    <name>PreferencesEditor</name>
    <message>
        <source>Starting at login could not be changed: {0}.</source>
        <translation>تعذّر تغيير البدء عند تسجيل الدخول: ⁨{0}⁩.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>You canceled it. The pages that were ready may still be printed.</source>
        <translation>أُلغيت الطباعة بطلبك. وقد تُطبع مع ذلك الصفحات التي كانت جاهزة.</translation>
    </message>
    <message>
        <source>You canceled it. Nothing was printed.</source>
        <translation>أُلغيت الطباعة بطلبك. لم يُطبع شيء.</translation>
    </message>
    <message>
        <source>The booklet was not printed: {0}.</source>
        <translation>لم يُطبع الكتيّب: ⁨{0}⁩.</translation>
    </message>
    <message>
        <source>The booklet went to the printer.</source>
        <translation>أُرسل الكتيّب إلى الطابعة.</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>part:</source>
        <extracomment>Keys of the search field, as in “part:4”. Each is a word of letters with a colon. See docs/translating.md</extracomment>
        <translation>قسم:</translation>
    </message>
    <message>
        <source>in:</source>
        <translation>ضمن:</translation>
    </message>
    <message>
        <source>is:</source>
        <translation>حالته:</translation>
    </message>
    <message>
        <source>year:</source>
        <translation>سنة:</translation>
    </message>
    <message>
        <source>text:</source>
        <translation>نص:</translation>
    </message>
    <message>
        <source>topic:</source>
        <translation>موضوع:</translation>
    </message>
    <message>
        <source>source:</source>
        <translation>مصدر:</translation>
    </message>
    <message>
        <source>author:</source>
        <translation>مؤلف:</translation>
    </message>
    <message>
        <source>tag:</source>
        <translation>وسم:</translation>
    </message>
    <message>
        <source>is:favorite</source>
        <extracomment>The key and what stands after it for favorites, as in the search field</extracomment>
        <translation>حالته:مفضّل</translation>
    </message>
</context>
<context>
    <name>QuoteActions</name>
    <message>
        <source>&amp;Open the Nearest Passage in the Browser</source>
        <translation>افتح أقرب &amp;مقطع في المتصفح</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>افتح ال&amp;مصدر في المتصفح</translation>
    </message>
    <message>
        <source>The address could not be opened in a browser: {0}</source>
        <translation>تعذّر فتح الرابط في متصفح: ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Cop&amp;y Again as {0}</source>
        <translation>انسخ مجد&amp;دًا بصيغة ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Cop&amp;y as {0}</source>
        <translation>انسخ ب&amp;صيغة ⁨{0}⁩</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>Edit Quote</source>
        <translation>تحرير اقتباس</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>إضافة اقتباس</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>بلا قسم</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: ⁨{1}⁩</translation>
    </message>
    <message>
        <source>A quote needs words.</source>
        <translation>لا بد للاقتباس من نص.</translation>
    </message>
    <message>
        <source>This is too long for a quote.</source>
        <translation>هذا أطول من أن يكون اقتباسًا.</translation>
    </message>
    <message>
        <source>“{0}” needs a place. Say where the words are, or choose another state.</source>
        <translation>الحالة «{0}» تحتاج إلى موضع. اذكر أين الألفاظ، أو اختر حالة أخرى.</translation>
    </message>
    <message>
        <source>“{0}” needs the words as they stand there.</source>
        <translation>الحالة «{0}» تحتاج إلى الألفاظ كما وردت هناك.</translation>
    </message>
    <message>
        <source>“{0}” needs the name of the person who said it.</source>
        <translation>الحالة «{0}» تحتاج إلى اسم من قاله.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://, and has no spaces.</source>
        <translation>يبدأ الرابط بـ⁨https://⁩ أو ⁨http://⁩، ولا مسافات فيه.</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>التاريخ سنة أو شهر أو يوم، مثل ⁨2024⁩ أو ⁨2024-03⁩ أو ⁨2024-03-07⁩.</translation>
    </message>
    <message>
        <source>A language is a code, such as en, fr or pt-BR.</source>
        <translation>اللغة رمز، مثل ⁨en⁩ أو ⁨fr⁩ أو ⁨pt-BR⁩.</translation>
    </message>
    <message>
        <source>It is there already ({0}): “{1}”</source>
        <translation>هو موجود من قبل ({0}): «⁨{1}⁩»</translation>
    </message>
    <message>
        <source>It is there already, in “{0}” ({1}): “{2}”</source>
        <translation>هو موجود من قبل في «⁨{0}⁩» ({1}): «⁨{2}⁩»</translation>
    </message>
    <message>
        <source>&amp;Add Anyway</source>
        <translation>أضِ&amp;ف مع ذلك</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>أضِ&amp;ف</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>احف&amp;ظ</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>ال&amp;نص</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>نص الاقتباس</translation>
    </message>
    <message>
        <source>A&amp;uthors</source>
        <translation>المؤلف&amp;ون</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>المؤلفون</translation>
    </message>
    <message>
        <source>Such as Yann LeCun; empty if nobody knows</source>
        <translation>مثل Yann LeCun؛ ويُترك فارغًا إن لم يُعرف</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>حا&amp;لته</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>حالة الاقتباس</translation>
    </message>
    <message>
        <source>Whe&amp;re</source>
        <translation>المو&amp;ضع</translation>
    </message>
    <message>
        <source>Where the words are</source>
        <translation>الموضع الذي فيه الألفاظ</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>محاضرة، ورقة بحثية، منشور، مقابلة</translation>
    </message>
    <message>
        <source>Words &amp;found</source>
        <translation>الألفاظ الوا&amp;ردة</translation>
    </message>
    <message>
        <source>Words as they stand there</source>
        <translation>الألفاظ كما وردت هناك</translation>
    </message>
    <message>
        <source>W&amp;ho said it</source>
        <translation>&amp;من قاله</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>من قاله</translation>
    </message>
    <message>
        <source>The person whose words they are</source>
        <translation>صاحب هذه الألفاظ</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>الرا&amp;بط</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Da&amp;te of the words</source>
        <translation>&amp;تاريخ الألفاظ</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>تاريخ الألفاظ</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>⁨2024⁩ أو ⁨2024-03⁩ أو ⁨2024-03-07⁩</translation>
    </message>
    <message>
        <source>To&amp;pic</source>
        <translation>الموضو&amp;ع</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>الو&amp;سوم</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>تفصل بينها الفاصلة اللاتينية (,)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغ&amp;ة</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>لغة الألفاظ</translation>
    </message>
    <message>
        <source>en, fr or pt-BR</source>
        <translation>⁨en⁩ أو ⁨fr⁩ أو ⁨pt-BR⁩</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>تعلي&amp;ق</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>&amp;Keep in</source>
        <translation>يُحفظ ف&amp;ي</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>I&amp;n part</source>
        <translation>في &amp;القسم</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>القسم</translation>
    </message>
</context>
<context>
    <name>QuoteImports</name>
    <message>
        <source>A collection of this program</source>
        <translation>مجموعة بصيغة هذا البرنامج</translation>
    </message>
    <message>
        <source>A collection that was exported as JSON</source>
        <translation>مجموعة مصدَّرة بصيغة JSON</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Highlights of Readwise</source>
        <translation>تظليلات من Readwise</translation>
    </message>
    <message>
        <source>Quotes of Goodreads</source>
        <translation>اقتباسات من Goodreads</translation>
    </message>
    <message>
        <source>Clippings of a Kindle</source>
        <translation>قصاصات من Kindle</translation>
    </message>
    <message>
        <source>A file of fortune</source>
        <translation>ملف للبرنامج fortune</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>ملف Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>there are no words</source>
        <translation>لا ألفاظ فيه</translation>
    </message>
    <message>
        <source>the text is longer than a book</source>
        <translation>النص أطول من كتاب</translation>
    </message>
    <message>
        <source>the row has more or fewer cells than the table has columns</source>
        <translation>خلايا الصف أكثر من أعمدة الجدول أو أقل منها</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>تعليق في الملف</translation>
    </message>
    <message>
        <source>text outside of quotes</source>
        <translation>نص خارج الاقتباسات</translation>
    </message>
    <message>
        <source>a note or a warning, and no quote</source>
        <translation>ملاحظة أو تحذير، لا اقتباس</translation>
    </message>
    <message>
        <source>a bookmark</source>
        <translation>إشارة مرجعية</translation>
    </message>
    <message>
        <source>a note without a highlight</source>
        <translation>ملاحظة بلا تظليل</translation>
    </message>
    <message>
        <source>the Kindle wrote no words, because the publisher limits how many it writes</source>
        <translation>لم يكتب Kindle أي ألفاظ، لأن الناشر يحدّ مما يكتبه</translation>
    </message>
    <message>
        <source>a longer highlight has the same words</source>
        <translation>تظليل أطول فيه الألفاظ نفسها</translation>
    </message>
    <message>
        <source>an entry in a language that is not known here</source>
        <translation>مدخل بلغة غير معروفة هنا</translation>
    </message>
    <message>
        <source>the column “{0}”, which is not known here</source>
        <translation>العمود «⁨{0}⁩»، وهو غير معروف هنا</translation>
    </message>
    <message>
        <source>the column “{0}”, because another column means the same</source>
        <translation>العمود «⁨{0}⁩»، لأن عمودًا آخر يؤدي المعنى نفسه</translation>
    </message>
    <message>
        <source>the column “{0}”, which says nothing of the words</source>
        <translation>العمود «⁨{0}⁩»، إذ لا يقول شيئًا عن الألفاظ</translation>
    </message>
    <message>
        <source>“{0}”, which is no date that can be read in one way only</source>
        <translation>القيمة «⁨{0}⁩»، وليست تاريخًا يُقرأ بوجه واحد فقط</translation>
    </message>
    <message>
        <source>“{0}”, which is no address that begins with http:// or https://</source>
        <translation>القيمة «⁨{0}⁩»، وليست رابطًا يبدأ بـ⁨http://⁩ أو ⁨https://⁩</translation>
    </message>
    <message>
        <source>“{0}”, which is no language such as en or fr</source>
        <translation>القيمة «⁨{0}⁩»، وليست رمز لغة مثل ⁨en⁩ أو ⁨fr⁩</translation>
    </message>
    <message>
        <source>there is no text in the file. Choose another file</source>
        <translation>لا نص في الملف. اختر ملفًّا آخر</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB. Split it, and import its parts</source>
        <translation>الملف أكبر من {0} ميغابايت. قسّمه واستورد أجزاءه</translation>
    </message>
    <message>
        <source>there are more than {0} quotes. Split the file, and import its parts</source>
        <translation>عدد الاقتباسات أكبر من {0}. قسّم الملف واستورد أجزاءه</translation>
    </message>
    <message>
        <source>the encoding of the file is not known here. Save it as UTF-8 and try again</source>
        <translation>ترميز الملف غير معروف هنا. احفظه بترميز UTF-8 وأعد المحاولة</translation>
    </message>
    <message>
        <source>line {0} is damaged, or in another encoding than the other lines. Save the file as UTF-8 and try again</source>
        <translation>السطر {0} تالف أو بترميز غير ترميز الأسطر الأخرى. احفظ الملف بترميز UTF-8 وأعد المحاولة</translation>
    </message>
    <message>
        <source>the file has hardly any words, or lines that are too long or too short for quotes. Choose another file</source>
        <translation>يكاد الملف يخلو من الكلمات، أو إن أسطره أطول أو أقصر من أن تكون اقتباسات. اختر ملفًّا آخر</translation>
    </message>
    <message>
        <source>such a file is not read here. Save its quotes as CSV or as text and try again. It begins with “{0}”</source>
        <translation>لا يُقرأ مثل هذا الملف هنا. احفظ اقتباساته بصيغة CSV أو نصًّا وأعد المحاولة. وهو يبدأ بـ«⁨{0}⁩»</translation>
    </message>
    <message>
        <source>this is Goodreads’ list of books, which has no quotes. Copy the quotes from its pages into a text file</source>
        <translation>هذه قائمة كتب من Goodreads، ولا اقتباسات فيها. انسخ الاقتباسات من صفحات الموقع إلى ملف نصي</translation>
    </message>
    <message>
        <source>the words are hidden (rot13). Decode the file and try again</source>
        <translation>الألفاظ مخفية (rot13). فك ترميز الملف وأعد المحاولة</translation>
    </message>
    <message>
        <source>there is no quote in the file. Choose a file with quotes, such as a table, a text or clippings of a Kindle</source>
        <translation>لا اقتباس في الملف. اختر ملفًّا فيه اقتباسات، مثل جدول أو نص أو قصاصات Kindle</translation>
    </message>
    <message>
        <source>the file is no text. If it is a document, save it as text or as CSV</source>
        <translation>الملف ليس نصًّا. إذا كان مستندًا فاحفظه نصًّا أو بصيغة CSV</translation>
    </message>
    <message>
        <source>this is an export of favorites. Import Favorites in the File menu brings them back</source>
        <translation>هذه مفضلة مصدَّرة. يعيدها الأمر «استورد المفضلة» في قائمة «ملف»</translation>
    </message>
    <message>
        <source>no column is known to hold quotes. Call it “text”. The columns are: {0}</source>
        <translation>لا يُعرف عمود فيه اقتباسات. سمِّه «⁨text⁩». والأعمدة هي: {0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>كُتب الملف بإصدار أحدث من هذا البرنامج، ويمكن استيراده بذلك الإصدار</translation>
    </message>
    <message>
        <source>{0}, in {1}</source>
        <translation>{0}، بترميز ⁨{1}⁩</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>لم يُستورد شيء من ⁨{0}⁩: {1}.</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day without its year, in the letters of QLocale: d is the day, MMMM the month. As in: d &apos;de&apos; MMMM</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>آخر الأيام</numerusform>
            <numerusform>آخر يوم</numerusform>
            <numerusform>آخر يومين</numerusform>
            <numerusform>آخر %Ln أيام</numerusform>
            <numerusform>آخر %Ln يومًا</numerusform>
            <numerusform>آخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%Ln اقتباسات</numerusform>
            <numerusform>%Ln اقتباسًا</numerusform>
            <numerusform>%Ln اقتباس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln quote(s)</source>
        <translation type="vanished">
            <numerusform>اقتباس واحد على الأقل</numerusform>
            <numerusform>أكثر من اقتباس واحد</numerusform>
            <numerusform>أكثر من اقتباسين</numerusform>
            <numerusform>أكثر من %Ln اقتباسات</numerusform>
            <numerusform>أكثر من %Ln اقتباسًا</numerusform>
            <numerusform>أكثر من %Ln اقتباس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} from the last %Ln day(s)</source>
        <translation>
            <numerusform>{0} من آخر الأيام</numerusform>
            <numerusform>{0} من آخر يوم</numerusform>
            <numerusform>{0} من آخر يومين</numerusform>
            <numerusform>{0} من آخر %Ln أيام</numerusform>
            <numerusform>{0} من آخر %Ln يومًا</numerusform>
            <numerusform>{0} من آخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} في ⁨{1}⁩</translation>
    </message>
    <message>
        <source>{0}, by source</source>
        <translation>{0}، بحسب المصدر</translation>
    </message>
    <message>
        <source>{0}, by date, newest first</source>
        <translation>{0}، بحسب التاريخ، الأحدث أولًا</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>أظهر كل الاقتباسات</translation>
    </message>
    <message>
        <source>No favorites yet. Choose a quote and press Ctrl+D, or click its star, to keep it here.</source>
        <translation>ليس في المفضلة شيء بعد. اختر اقتباسًا واضغط ⁨Ctrl+D⁩، أو انقر نجمته، ليُحفظ هنا.</translation>
    </message>
    <message>
        <source>“{0}” has no quotes yet. Edit ▸ Add Quote… adds one.</source>
        <translation>ليس في «⁨{0}⁩» اقتباسات بعد. أضِف واحدًا من «تحرير» ◂ «أضف اقتباسًا…».</translation>
    </message>
    <message>
        <source>No quote in “{0}” matches all of this.</source>
        <translation>لا اقتباس في «⁨{0}⁩» يطابق كل هذا.</translation>
    </message>
    <message>
        <source>Search all quotes</source>
        <translation>ابحث في كل الاقتباسات</translation>
    </message>
    <message>
        <source>No quote matches all of this. Fewer or shorter words find more.</source>
        <translation>لا اقتباس يطابق كل هذا. الكلمات الأقل أو الأقصر تعطي نتائج أكثر.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>امسح البحث</translation>
    </message>
</context>
<context>
    <name>QuoteMenu</name>
    <message>
        <source>Copy Selected &amp;Text</source>
        <translation>انس&amp;خ النص المحدد</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>Part {0}, {1}</source>
        <translation>القسم {0}، {1}</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>القسم {0}</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>الوسوم: {0}</translation>
    </message>
    <message>
        <source>Source named: {0}</source>
        <translation>المصدر المذكور: {0}</translation>
    </message>
    <message>
        <source>From “{0}”</source>
        <translation>من «{0}»</translation>
    </message>
    <message>
        <source>“{0}” names as source: {1}</source>
        <translation>المصدر الذي تذكره «{0}»: {1}</translation>
    </message>
    <message>
        <source>Underlined: where the two wordings differ.</source>
        <translation>تحته خط: ما يختلف فيه اللفظان.</translation>
    </message>
    <message>
        <source>Change what you found…</source>
        <translation>غيّر ما وجدته…</translation>
    </message>
    <message>
        <source>&amp;I found it…</source>
        <translation>&amp;وجدتُه…</translation>
    </message>
    <message>
        <source>Your own check, {0}</source>
        <translation>فحصك، ⁨{0}⁩</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>الاقتباس</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Your own check</source>
        <translation>فحصك</translation>
    </message>
    <message>
        <source>Note where you found this quote yourself</source>
        <translation>دوّن أين وجدت هذا الاقتباس بنفسك</translation>
    </message>
    <message>
        <source>Your &amp;note</source>
        <translation>م&amp;لاحظتك</translation>
    </message>
    <message>
        <source>Personal note</source>
        <translation>ملاحظة شخصية</translation>
    </message>
    <message>
        <source>What this quote is for, where you used it</source>
        <translation>لماذا هذا الاقتباس، وأين استعملته</translation>
    </message>
</context>
<context>
    <name>QuoteTableModel</name>
    <message>
        <source>favorite</source>
        <translation>في المفضلة</translation>
    </message>
    <message>
        <source>not a favorite</source>
        <translation>ليس في المفضلة</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>مؤلف غير معروف</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>this is no file</source>
        <translation>هذا ليس ملفًّا</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB</source>
        <translation>الملف أكبر من {0} ميغابايت</translation>
    </message>
    <message>
        <source>only JSON and CSV can be imported</source>
        <translation>لا يمكن استيراد سوى JSON وCSV</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>the file ends there, before its end: it was cut</source>
        <translation>ينتهي الملف هناك قبل نهايته: فهو مبتور</translation>
    </message>
    <message>
        <source>this is an export of a collection. Import Quotes in the File menu brings it back</source>
        <translation>هذه مجموعة مصدَّرة. يعيدها الأمر «استيراد اقتباسات» في قائمة «ملف»</translation>
    </message>
    <message>
        <source>the file ends within a character: it was cut</source>
        <translation>ينتهي الملف في وسط محرف: فهو مبتور</translation>
    </message>
    <message>
        <source>the file is not in UTF-8: {0} stands there</source>
        <translation>الملف ليس بترميز UTF-8: فهناك ⁨{0}⁩</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>كُتب الملف بإصدار أحدث من هذا البرنامج، ويمكن استيراده بذلك الإصدار</translation>
    </message>
    <message>
        <source>there is no such version</source>
        <translation>لا يوجد إصدار كهذا</translation>
    </message>
    <message>
        <source>this is no export of favorites, for there “{0}” stands</source>
        <translation>هذه ليست مفضلة مصدَّرة، فهناك «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no “{0}”</source>
        <translation>هذه ليست مفضلة مصدَّرة، إذ ليس فيها «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>there is no such field in an export of favorites</source>
        <translation>لا يوجد حقل كهذا في مفضلة مصدَّرة</translation>
    </message>
    <message>
        <source>the quote “{0}” stands there twice</source>
        <translation>الاقتباس «⁨{0}⁩» وارد هناك مرتين</translation>
    </message>
    <message>
        <source>there are more than {0}</source>
        <translation>العدد أكبر من {0}</translation>
    </message>
    <message>
        <source>an author is named where, and only where, somebody else said the words</source>
        <translation>يُذكر المؤلف إذا كان قائل الألفاظ شخصًا آخر، وفي هذه الحالة فقط</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>لا يوجد حقل كهذا</translation>
    </message>
    <message>
        <source>the field “{0}” is missing</source>
        <translation>الحقل «⁨{0}⁩» مفقود</translation>
    </message>
    <message>
        <source>the field stands there twice</source>
        <translation>الحقل وارد هناك مرتين</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>كان المتوقَّع نصًّا</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>طول النص بالمحارف أكبر من {0}</translation>
    </message>
    <message>
        <source>the text holds half of a surrogate pair</source>
        <translation>في النص نصف زوج بدائل (surrogate)</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>لا شيء فيه</translation>
    </message>
    <message>
        <source>“{0}” is no id of a quote such as “cake-analogy”</source>
        <translation>القيمة «⁨{0}⁩» ليست معرّف اقتباس مثل «⁨cake-analogy⁩»</translation>
    </message>
    <message>
        <source>“{0}” is no whole number from 0 to {1}</source>
        <translation>القيمة «⁨{0}⁩» ليست عددًا صحيحًا من 0 إلى {1}</translation>
    </message>
    <message>
        <source>the part {0} stands there twice</source>
        <translation>القسم {0} وارد هناك مرتين</translation>
    </message>
    <message>
        <source>this can’t be read as JSON; the file may be damaged or cut</source>
        <translation>تعذّرت قراءة هذا بصيغة JSON؛ ربما كان الملف تالفًا أو مقطوعًا</translation>
    </message>
    <message>
        <source>the file has more brackets than any export has</source>
        <translation>في الملف أقواس أكثر مما في أي ملف مصدَّر</translation>
    </message>
    <message>
        <source>a quote with the state “{0}” needs the words found and where they were found</source>
        <translation>الاقتباس الذي حالته «{0}» يحتاج إلى الألفاظ التي وُجدت وموضعها</translation>
    </message>
    <message>
        <source>“{0}” is none of these states: {1}</source>
        <translation>القيمة «⁨{0}⁩» ليست أيًّا من هذه الحالات: {1}</translation>
    </message>
    <message>
        <source>“{0}” is no year, month or day such as 2024-03-07</source>
        <translation>القيمة «⁨{0}⁩» ليست سنة ولا شهرًا ولا يومًا مثل ⁨2024-03-07⁩</translation>
    </message>
    <message>
        <source>“{0}” does not say how the words are known; possible are {1}</source>
        <translation>القيمة «⁨{0}⁩» لا تقول كيف عُرفت الألفاظ؛ والممكن: {1}</translation>
    </message>
    <message>
        <source>“{0}” is no language such as en or fr</source>
        <translation>القيمة «⁨{0}⁩» ليست رمز لغة مثل ⁨en⁩ أو ⁨fr⁩</translation>
    </message>
    <message>
        <source>“{0}” is no address that begins with http:// or https://</source>
        <translation>القيمة «⁨{0}⁩» ليست رابطًا يبدأ بـ⁨http://⁩ أو ⁨https://⁩</translation>
    </message>
    <message>
        <source>“{0}” is no time such as 2026-03-07T09:30:00+01:00</source>
        <translation>القيمة «⁨{0}⁩» ليست وقتًا مثل ⁨2026-03-07T09:30:00+01:00⁩</translation>
    </message>
    <message>
        <source>an object was expected, and there is “{0}”</source>
        <translation>كان المتوقَّع كائنًا، وهناك «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>a list was expected, and there is “{0}”</source>
        <translation>كان المتوقَّع قائمة، وهناك «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>neither a text nor a whole number nor null stands there</source>
        <translation>ليس هناك نص ولا عدد صحيح ولا ⁨null⁩</translation>
    </message>
    <message>
        <source>a character stands there that no text has (NUL)</source>
        <translation>هناك محرف لا يكون في أي نص (NUL)</translation>
    </message>
    <message>
        <source>“{0}” is neither “favorite” nor “check”</source>
        <translation>القيمة «⁨{0}⁩» ليست «⁨favorite⁩» ولا «⁨check⁩»</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no column “kind”</source>
        <translation>هذه ليست مفضلة مصدَّرة، إذ ليس فيها العمود «⁨kind⁩»</translation>
    </message>
    <message>
        <source>there is no column “{0}” in an export of favorites by this version</source>
        <translation>لا يوجد عمود «⁨{0}⁩» في مفضلة صدّرها هذا الإصدار</translation>
    </message>
    <message>
        <source>the column “{0}” is missing</source>
        <translation>العمود «⁨{0}⁩» مفقود</translation>
    </message>
    <message>
        <source>a column stands there twice</source>
        <translation>هناك عمود وارد مرتين</translation>
    </message>
    <message>
        <source>a favorite has nothing in this column</source>
        <translation>لا يكون للاقتباس المفضّل شيء في هذا العمود</translation>
    </message>
    <message>
        <source>a check has nothing in this column</source>
        <translation>لا يكون للفحص شيء في هذا العمود</translation>
    </message>
    <message>
        <source>there are more than {0} rows</source>
        <translation>عدد الصفوف أكبر من {0}</translation>
    </message>
    <message>
        <source>the row has {0} cells, and there are {1} columns</source>
        <translation>عدد خلايا الصف {0}، وعدد الأعمدة {1}</translation>
    </message>
    <message>
        <source>the cell is longer than {0} characters</source>
        <translation>طول الخلية بالمحارف أكبر من {0}</translation>
    </message>
    <message>
        <source>a quotation mark stands there that is never closed; the file was probably cut</source>
        <translation>هناك علامة تنصيص لا تُغلق؛ ولعل الملف مبتور</translation>
    </message>
    <message>
        <source>a quotation mark stands there that neither begins nor ends its cell</source>
        <translation>هناك علامة تنصيص ليست في بداية خليتها ولا في نهايتها</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>لم يُستورد شيء من ⁨{0}⁩: {1}.</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}. {1}: {2}.</source>
        <translation>لم يُستورد شيء من ⁨{0}⁩. {1}: {2}.</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <extracomment>A word that stands in a file, and what it means</extracomment>
        <translation>«⁨{0}⁩» ({1})</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>السطر {0}</translation>
    </message>
    <message>
        <source>favorite {0}</source>
        <translation>الاقتباس المفضّل {0}</translation>
    </message>
    <message>
        <source>check {0}</source>
        <translation>الفحص {0}</translation>
    </message>
    <message>
        <source>quote {0}</source>
        <translation>الاقتباس {0}</translation>
    </message>
    <message>
        <source>field “{0}”</source>
        <translation>الحقل «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>column “{0}”</source>
        <translation>العمود «⁨{0}⁩»</translation>
    </message>
    <message>
        <source>byte {0}</source>
        <translation>البايت {0}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>{0} is already there. Replace it?</source>
        <translation>يوجد ⁨{0}⁩ من قبل. أتريد استبداله؟</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>ا&amp;ستبدله</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>أ&amp;لغِ</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>You canceled it. No booklet was saved.</source>
        <translation>أُلغي الحفظ بطلبك. لم يُحفظ أي كتيّب.</translation>
    </message>
    <message>
        <source>The booklet was not saved as “{0}”: {1}. Choose another place.</source>
        <translation>لم يُحفظ الكتيّب باسم «⁨{0}⁩»: ⁨{1}⁩. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The booklet is saved as “{0}”.</source>
        <translation>حُفظ الكتيّب باسم «⁨{0}⁩».</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search</source>
        <translation>ابحث</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>امسح البحث</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Only the first {0} words are searched for.</source>
        <translation>يقتصر البحث على الكلمات الأولى، وعددها {0}.</translation>
    </message>
    <message>
        <source>There is no word in this to search for.</source>
        <translation>ليس في هذا كلمة يُبحث عنها.</translation>
    </message>
    <message>
        <source>After the quotation mark, type the words to find in this order.</source>
        <translation>اكتب بعد علامة التنصيص الكلمات المطلوبة بهذا الترتيب.</translation>
    </message>
    <message>
        <source>After “{0}:”, type a word, as in {0}:cake.</source>
        <translation>اكتب كلمة بعد «⁨{0}:⁩»، كما في ⁨{0}:cake⁩.</translation>
    </message>
    <message>
        <source>After “-”, type the word to leave out.</source>
        <translation>اكتب بعد «⁨-⁩» الكلمة المراد استبعادها.</translation>
    </message>
    <message>
        <source>“{0}:” is searched for as a word; known are {1}.</source>
        <translation>يُبحث عن «⁨{0}:⁩» بوصفها كلمة؛ والمعروف هو {1}.</translation>
    </message>
    <message>
        <source>After “{0}:” comes {1}.</source>
        <translation>بعد «⁨{0}:⁩» يأتي {1}.</translation>
    </message>
    <message>
        <source>“{0}:{1}” is not understood: after “{0}:” comes {2}.</source>
        <translation>تعبير غير مفهوم: «⁨{0}:{1}⁩». بعد «⁨{0}:⁩» يأتي {2}.</translation>
    </message>
    <message>
        <source>the number or the title of a part, as in part:4</source>
        <translation>رقم قسم أو عنوانه، كما في ⁨قسم:4⁩</translation>
    </message>
    <message>
        <source>the beginning of a collection’s title, such as in:{0}</source>
        <translation>ما يبدأ به عنوان مجموعة، كما في ⁨ضمن:{0}⁩</translation>
    </message>
    <message>
        <source>a year, as in year:2024</source>
        <translation>رقم سنة، كما في ⁨سنة:2024⁩</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} أو {1}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>His words</source>
        <translation>بلفظه</translation>
    </message>
    <message>
        <source>The author’s words</source>
        <translation>بلفظ المؤلف</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>بألفاظ أخرى</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>تلخيص</translation>
    </message>
    <message>
        <source>Not his</source>
        <translation>ليس له</translation>
    </message>
    <message>
        <source>Not the author’s</source>
        <translation>ليس للمؤلف</translation>
    </message>
    <message>
        <source>Not traced</source>
        <translation>لم يُعثر عليه</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>لم يُفحص بعد</translation>
    </message>
    <message>
        <source>Found word for word in what he said or wrote.</source>
        <translation>وُجد كلمةً بكلمة فيما قاله أو كتبه.</translation>
    </message>
    <message>
        <source>Found word for word at the place that is named.</source>
        <translation>وُجد كلمةً بكلمة في الموضع المذكور.</translation>
    </message>
    <message>
        <source>He said this in other words; these are not the exact ones.</source>
        <translation>قال هذا بألفاظ أخرى؛ وليست هذه ألفاظه بعينها.</translation>
    </message>
    <message>
        <source>The author said this in other words; these are not the exact ones.</source>
        <translation>قال المؤلف هذا بألفاظ أخرى؛ وليست هذه ألفاظه بعينها.</translation>
    </message>
    <message>
        <source>Somebody’s summary of his views; not his own words.</source>
        <translation>تلخيص من غيره لآرائه؛ وليست الألفاظ ألفاظه.</translation>
    </message>
    <message>
        <source>Somebody’s summary of the author’s views; not the author’s own words.</source>
        <translation>تلخيص من شخص آخر لآراء المؤلف؛ وليست الألفاظ ألفاظ المؤلف.</translation>
    </message>
    <message>
        <source>These are somebody else’s words.</source>
        <translation>هذه ألفاظ شخص آخر.</translation>
    </message>
    <message>
        <source>No place was found where he said or wrote this.</source>
        <translation>لم يُعثر على موضع قال فيه هذا أو كتبه.</translation>
    </message>
    <message>
        <source>No place was found where the author said or wrote this.</source>
        <translation>لم يُعثر على موضع قال فيه المؤلف هذا أو كتبه.</translation>
    </message>
    <message>
        <source>Nobody has looked yet whether these are the words.</source>
        <translation>لم ينظر أحد بعدُ في ما إذا كانت هذه هي الألفاظ.</translation>
    </message>
    <message>
        <source>The sentence stands so in a text of his, or in a record of what he said. The place may go on where the quote stops; the whole passage is shown.</source>
        <translation>وردت الجملة هكذا في نص له، أو فيما دُوّن من كلامه. وقد يستمر الكلام في الموضع بعد نهاية الاقتباس؛ ويُعرض المقطع كاملًا.</translation>
    </message>
    <message>
        <source>A place was found where he says it otherwise. The words of that place are shown beside the collection’s; they are the ones to quote.</source>
        <translation>وُجد موضع يقول فيه هذا بلفظ آخر. وتُعرض ألفاظ ذلك الموضع بجانب ألفاظ المجموعة؛ وهي التي ينبغي اقتباسها.</translation>
    </message>
    <message>
        <source>Somebody’s account of what he holds; no place was found where he says it so. The place that is named is where it can be compared with what he or others said.</source>
        <translation>عرضٌ من غيره لما يراه؛ ولم يُعثر على موضع يقوله فيه هكذا. وفي الموضع المذكور يمكن مقارنته بما قاله هو أو قاله غيره.</translation>
    </message>
    <message>
        <source>The sentence was found in a text of somebody else, who is named.</source>
        <translation>وُجدت الجملة في نص لشخص آخر، واسمه مذكور.</translation>
    </message>
    <message>
        <source>That proves nothing: he may have said it where no record was found. The nearest passage is shown where there is one.</source>
        <translation>وهذا لا يثبت شيئًا: فقد يكون قاله حيث لم يُعثر على شيء مدوَّن. ويُعرض أقرب مقطع إن وُجد.</translation>
    </message>
    <message>
        <source>Compare the words with the place that is named, and write down what you find.</source>
        <translation>قارن الألفاظ بالموضع المذكور، ودوّن ما تجده.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>أقرب مقطع وُجد</translation>
    </message>
    <message>
        <source>The words stand so in a published text.</source>
        <translation>وردت الألفاظ هكذا في نص منشور.</translation>
    </message>
    <message>
        <source>The words are from a transcript that people edited.</source>
        <translation>الألفاظ من تفريغ حرّره بشر.</translation>
    </message>
    <message>
        <source>The words are from a transcript that a machine made. It may have misheard some.</source>
        <translation>الألفاظ من تفريغ آلي. وقد تكون الآلة أخطأت في سماع بعضها.</translation>
    </message>
    <message>
        <source>a published text</source>
        <translation>نص منشور</translation>
    </message>
    <message>
        <source>an edited transcript</source>
        <translation>تفريغ محرَّر</translation>
    </message>
    <message>
        <source>a machine’s transcript</source>
        <translation>تفريغ آلي</translation>
    </message>
    <message>
        <source>{0}, in print</source>
        <translation>{0}، من نص منشور</translation>
    </message>
    <message>
        <source>{0}, from an edited transcript</source>
        <translation>{0}، من تفريغ محرَّر</translation>
    </message>
    <message>
        <source>{0}, from a machine’s transcript</source>
        <translation>{0}، من تفريغ آلي</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Favorite</source>
        <translation>إضافة إلى المفضلة</translation>
    </message>
    <message>
        <source>Remove Favorite</source>
        <translation>إزالة من المفضلة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Own Check</source>
        <translation>فحص شخصي</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>إضافة اقتباس</translation>
    </message>
    <message>
        <source>Edit Quote</source>
        <translation>تحرير اقتباس</translation>
    </message>
    <message>
        <source>Move Quote</source>
        <translation>نقل اقتباس</translation>
    </message>
    <message>
        <source>Delete Quote</source>
        <translation>حذف اقتباس</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>استيراد اقتباسات</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>إعادة تسمية مجموعة</translation>
    </message>
    <message>
        <source>Name Parts</source>
        <translation>تسمية أقسام</translation>
    </message>
    <message>
        <source>Show Collection</source>
        <translation>إظهار مجموعة</translation>
    </message>
    <message>
        <source>Hide Collection</source>
        <translation>إخفاء مجموعة</translation>
    </message>
    <message>
        <source>Restore Quotes</source>
        <translation>استعادة اقتباسات</translation>
    </message>
    <message>
        <source>Remove Collection</source>
        <translation>إزالة مجموعة</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>&amp;Show LeCun Viewer</source>
        <translation>أ&amp;ظهر LeCun Viewer</translation>
    </message>
    <message>
        <source>&amp;Hide LeCun Viewer</source>
        <translation>أ&amp;خفِ LeCun Viewer</translation>
    </message>
    <message>
        <source>&amp;Copy Quote of the Day</source>
        <translation>ا&amp;نسخ اقتباس اليوم</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>اقتباس &amp;عشوائي</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>الإ&amp;شعارات</translation>
    </message>
    <message>
        <source>&amp;Once a Day</source>
        <translation>&amp;مرة كل يوم</translation>
    </message>
    <message>
        <source>Not Again Until &amp;Tomorrow</source>
        <translation>ليس &amp;قبل الغد</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>الت&amp;فضيلات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>أن&amp;هِ</translation>
    </message>
    <message>
        <source>No Quote of the Day</source>
        <translation>لا يوجد اقتباس لليوم</translation>
    </message>
    <message>
        <source>Remove It from the &amp;Favorites</source>
        <translation>أزله من المف&amp;ضلة</translation>
    </message>
    <message>
        <source>Add It to the &amp;Favorites</source>
        <translation>أضفه إلى المف&amp;ضلة</translation>
    </message>
</context>
<context>
    <name>TrayNotifier</name>
    <message>
        <source>the system</source>
        <translation>النظام</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>لا اقتباسات</numerusform>
            <numerusform>اقتباس واحد</numerusform>
            <numerusform>اقتباسان</numerusform>
            <numerusform>%Ln اقتباسات</numerusform>
            <numerusform>%Ln اقتباسًا</numerusform>
            <numerusform>%Ln اقتباس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) attributed to {0}</source>
        <translation>
            <numerusform>لا اقتباسات منسوبة إلى ⁨{0}⁩</numerusform>
            <numerusform>اقتباس واحد منسوب إلى ⁨{0}⁩</numerusform>
            <numerusform>اقتباسان منسوبان إلى ⁨{0}⁩</numerusform>
            <numerusform>%Ln اقتباسات منسوبة إلى ⁨{0}⁩</numerusform>
            <numerusform>%Ln اقتباسًا منسوبًا إلى ⁨{0}⁩</numerusform>
            <numerusform>%Ln اقتباس منسوب إلى ⁨{0}⁩</numerusform>
        </translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>معاني العلامات</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>المصدر {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>No source is named.</source>
        <translation>لا يُذكر مصدر.</translation>
    </message>
    <message>
        <source>No place is known; the collection names: {0}</source>
        <translation>الموضع غير معروف؛ والمجموعة تذكر: {0}</translation>
    </message>
    <message>
        <source>Not traced; the collection names: {0}</source>
        <translation type="vanished">لم يُعثر عليه؛ والمجموعة تذكر: {0}</translation>
    </message>
    <message>
        <source>{0} (no address is known)</source>
        <translation>{0} (لا يُعرف له رابط)</translation>
    </message>
</context>
</TS>
