<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
        <translation>归于杨立昆（Yann LeCun）名下的引文，每条都注明目前所知的来历。

您的收藏及其备份保存在
{0}

程序出错的情况记录在
{1}

本程序不向任何地方发送任何内容。MIT 许可证。</translation>
    </message>
    <message>
        <source>About LeCun Viewer</source>
        <translation>关于 LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>The program’s icon is in the tray.</source>
        <translation>程序的图标在系统托盘中。</translation>
    </message>
    <message>
        <source>This desktop has no tray at present; once it has one, the icon appears within a minute.</source>
        <translation>此桌面目前没有系统托盘；一旦有了，图标会在一分钟内出现。</translation>
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
        <translation>收藏</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>第 {0} 部分：{1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln 条引文</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no favorites yet. Mark a quote with its star, and it comes into the booklet.</source>
        <translation>还没有收藏。点亮引文的星标，它就会收入小册子。</translation>
    </message>
    <message>
        <source>There is no quote in it, so there is nothing to print.</source>
        <translation>其中没有引文，因此没有可打印的内容。</translation>
    </message>
    <message>
        <source>Printing is not possible here: {0}. You can save the booklet.</source>
        <translation>这里无法打印：{0}。您可以保存小册子。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The booklet is being made…</source>
        <translation>正在制作小册子…</translation>
    </message>
    <message>
        <source>The booklet could not be made, by a mistake in this program. No file was changed.</source>
        <translation>由于本程序的错误，未能制作小册子。没有更改任何文件。</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>您的收藏</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>全部引文</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>第 {0} 部分</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>小册子</translation>
    </message>
    <message>
        <source>&amp;What is in it</source>
        <translation>包含的内容(&amp;W)</translation>
    </message>
    <message>
        <source>What is in the booklet</source>
        <translation>小册子包含的内容</translation>
    </message>
    <message>
        <source>With my &amp;notes and checks</source>
        <translation>附上我的笔记和查证(&amp;N)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>保存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜色</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>墨水</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>素白</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>The description is on the clipboard.</source>
        <translation>说明文字已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard, with its description as text.</source>
        <translation>图片已复制到剪贴板，并附有文字说明。</translation>
    </message>
    <message>
        <source>Nothing was saved. End the name in .png for a picture or in .svg for a drawing.</source>
        <translation>未保存任何内容。文件名请以 .png 结尾（图片）或以 .svg 结尾（矢量图）。</translation>
    </message>
    <message>
        <source>{0} could not be saved, and nothing was changed there: {1}. Try another folder or name.</source>
        <translation>无法保存 {0}，那里的内容没有任何更改：{1}。请换一个文件夹或名称。</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存为 {0}</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <source>Wide, 16 : 9</source>
        <translation>横向，16 : 9</translation>
    </message>
    <message>
        <source>Tall, 9 : 16</source>
        <translation>纵向，9 : 16</translation>
    </message>
    <message>
        <source>Share as a Picture</source>
        <translation>分享为图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>设计(&amp;D)</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>形状(&amp;H)</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>D&amp;escription for those who don’t see it</source>
        <translation>为看不到图片的人写的说明(&amp;E)</translation>
    </message>
    <message>
        <source>Description for those who don’t see it</source>
        <translation>为看不到图片的人写的说明</translation>
    </message>
    <message>
        <source>Copy Descrip&amp;tion</source>
        <translation>复制说明(&amp;T)</translation>
    </message>
</context>
<context>
    <name>CardFileDialog</name>
    <message>
        <source>PNG picture, {0} × {1} (*.png)</source>
        <translation>PNG 图片，{0} × {1} (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>保存图片</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Close LeCun Viewer</source>
        <translation>关闭 LeCun Viewer</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>要在后台继续运行吗？</translation>
    </message>
    <message>
        <source>LeCun Viewer can stay in the tray and show you a quote once a day. Its icon there brings the window back.</source>
        <translation>LeCun Viewer 可以留在系统托盘中，每天为您显示一条引文。点击托盘中的图标即可重新打开窗口。</translation>
    </message>
    <message>
        <source>LeCun Viewer can go on without a window and show you a quote once a day. This desktop has no tray for its icon: starting the program again brings the window back, and so does a click on the notification.</source>
        <translation>LeCun Viewer 可以在没有窗口的情况下继续运行，每天为您显示一条引文。此桌面没有可放图标的系统托盘：再次启动程序即可重新打开窗口，点击通知也可以。</translation>
    </message>
    <message>
        <source>You can change this in the Preferences.</source>
        <translation>您可以在“首选项”中更改此设置。</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>What you can do</source>
        <translation>您可以做什么</translation>
    </message>
    <message>
        <source>Quote the words that were found, from the place that was found. “Copy as” does that.</source>
        <translation>引用时，请用查到的文字，并注明查到的出处。“复制为”就是这样做的。</translation>
    </message>
    <message>
        <source>Open the address and read on: what stands before and after a sentence is part of what it says.</source>
        <translation>请打开网址读下去：一句话的上下文也是其含义的一部分。</translation>
    </message>
    <message>
        <source>Where a quote was not traced, say so. Its copy carries that with it.</source>
        <translation>如果引文未查到出处，请如实说明。复制的内容会带上这一说明。</translation>
    </message>
    <message>
        <source>Found one yourself? Note where under the quote, with “I found it…”; it is kept with your favorites.</source>
        <translation>自己查到了某条引文？请用引文下方的“我查到了…”记下在何处查到；记录会与您的收藏一起保存。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln 条引文</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}. The compilation says of itself:</source>
        <translation>{0}。这部汇编如此介绍自己：</translation>
    </message>
    <message>
        <source>How far its words are his</source>
        <translation>这些话在多大程度上是他的</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>The quotes of the compilation were looked for one by one, by their words and by their sense, in what he wrote and said and in the sources that it names. The result is one of these states:</source>
        <translation>这部汇编的引文已按文字和意思，在他所写所说的内容及汇编所注的来源中逐条查找。结果是以下状态之一：</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}：{2} 条中有 {1} 条</translation>
    </message>
    <message>
        <source>About the Collections</source>
        <translation>关于合集</translation>
    </message>
    <message>
        <source>About this collection</source>
        <translation>关于这个合集</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>My Quotes</source>
        <translation>我的引文</translation>
    </message>
    <message>
        <source>The collection “{0}” was saved by a newer version of this program. It is untouched, and can be seen and changed with that version.</source>
        <translation>合集“{0}”由本程序的较新版本保存。它保持原样，可用该版本查看和更改。</translation>
    </message>
    <message>
        <source>The file {0} is not that of a collection, so it is not read. It stays as it is.</source>
        <translation>文件 {0} 不是合集文件，因此不会读取。它保持原样。</translation>
    </message>
    <message>
        <source>The collection {0} can’t be read at present: {1}.</source>
        <translation>目前无法读取合集 {0}：{1}。</translation>
    </message>
    <message>
        <source>The file of the collection “{0}” is not there any more. Favorites of it stay. It is shown again when the file is back.</source>
        <translation>合集“{0}”的文件已不在原处。其中的收藏仍然保留。文件恢复后，合集会再次显示。</translation>
    </message>
    <message>
        <source>The end of the file of “{0}” is missing. What can be read of it is shown. If you have a whole copy of the file, put it back.</source>
        <translation>合集“{0}”的文件缺少末尾部分。可读取的内容会照常显示。如果您有该文件的完整副本，请将其放回原处。</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” can’t be read: {1}. It was left as it is.</source>
        <translation>无法读取合集“{0}”的第 {2} 行：{1}。该行保持原样。</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” names a part that can’t be read: {1}. It was left as it is, and all quotes are used.</source>
        <translation>合集“{0}”第 {2} 行列出的某个部分无法读取：{1}。它保持原样，全部引文照常使用。</translation>
    </message>
    <message>
        <source>A copy of the file of the collection “{0}” was brought together with it. The copy is kept as {3}.</source>
        <translation>合集“{0}”的文件有一个副本，其内容已并入该合集。副本保留为 {3}。</translation>
    </message>
    <message>
        <source>“{0}” could not be changed: {1}.</source>
        <translation>无法更改“{0}”：{1}。</translation>
    </message>
    <message>
        <source>Another program has changed the quote in “{0}” since, so it was left as it is.</source>
        <translation>另一个程序已在此期间更改了“{0}”中的这条引文，因此未再改动它。</translation>
    </message>
    <message>
        <source>Another file has the place of the collection “{0}” by now, so nothing was changed. Rename or remove that collection first.</source>
        <translation>合集“{0}”的位置现已被另一个文件占用，因此未作任何更改。请先重命名或移除那个合集。</translation>
    </message>
    <message>
        <source>The file {0} has the name of a collection that comes with the program, so it is not read. Give it another name.</source>
        <translation>文件 {0} 与本程序自带的合集同名，因此不会读取。请为它另取名称。</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln favorite(s)</source>
        <translation>
            <numerusform>%Ln 条收藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) of your own</source>
        <translation>
            <numerusform>%Ln 条自行查证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %Ln more that were checked</source>
        <translation>
            <numerusform>{0}，另有 %Ln 条做过查证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored.</source>
        <translation>
            <numerusform>已恢复 {0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of the backup {1}.</source>
        <translation>
            <numerusform>已借助备份 {1} 恢复 {0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of what the program still knew.</source>
        <translation>
            <numerusform>已借助程序仍然记得的内容恢复 {0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new favorite(s)</source>
        <translation>
            <numerusform>%Ln 条新收藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) added</source>
        <translation>
            <numerusform>添加了 %Ln 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) replaced by newer ones (the older ones are kept below them)</source>
        <translation>
            <numerusform>%Ln 条笔记由较新的笔记取代（较旧的保留在其下方）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older note(s) kept below yours</source>
        <translation>
            <numerusform>%Ln 条较旧的笔记保留在您的笔记下方</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln favorite(s) unchanged</source>
        <translation>
            <numerusform>%Ln 条收藏未变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new check(s) of your own</source>
        <translation>
            <numerusform>%Ln 条新的自行查证</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) replaced by newer ones (the older ones are kept in their notes)</source>
        <translation>
            <numerusform>%Ln 条查证由较新的查证取代（较旧的保留在其笔记中）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older check(s) kept in the notes of yours</source>
        <translation>
            <numerusform>%Ln 条较旧的查证保留在您的查证的笔记中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) unchanged</source>
        <translation>
            <numerusform>%Ln 条查证未变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”.</source>
        <translation>
            <numerusform>“{0}”中的 %Ln 条引文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”, which is hidden.</source>
        <translation>
            <numerusform>已隐藏的“{0}”中的 %Ln 条引文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) twice in the file.</source>
        <translation>
            <numerusform>文件中出现两次的 %Ln 条引文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If these quotes are left out, %Ln note(s) are, too. The quotes there do not have them.</source>
        <translation>
            <numerusform>如果略去这些引文，也会略去 %Ln 条笔记。已存在的引文没有这些笔记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out ({1}): {0}.</source>
        <translation>
            <numerusform>略去 %Ln 行（第 {1} 行）：{0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were imported into “{0}”. Undo takes it back.</source>
        <translation>
            <numerusform>已将 %Ln 条引文导入“{0}”。可用“撤销”恢复原状。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s), exported on {0}.</source>
        <translation>
            <numerusform>%Ln 条引文，导出于 {0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored. Undo takes it back.</source>
        <translation>
            <numerusform>已恢复 %Ln 条引文。可用“撤销”恢复原状。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were in their collections already.</source>
        <translation>
            <numerusform>%Ln 条引文已在其合集中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in {0} can’t be read. They stay there.</source>
        <translation>
            <numerusform>{0} 中有 %Ln 行无法读取，仍保留在原处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed “{0}”. %Ln older line(s) of it are kept in {1}.</source>
        <translation>
            <numerusform>另一个程序更改了“{0}”。其中 %Ln 行较旧的内容保存在 {1}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” looks incomplete: %Ln quote(s) are missing from its file.</source>
        <translation>
            <numerusform>合集“{0}”似乎不完整：其文件中缺少 %Ln 条引文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored.</source>
        <translation>
            <numerusform>已恢复 %Ln 条引文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were moved to the folder of older quotes.</source>
        <translation>
            <numerusform>已将 %Ln 条引文移到旧引文文件夹。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more line(s) of “{0}” can’t be read.</source>
        <translation>
            <numerusform>“{0}”另有 %Ln 行无法读取。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyNotification</name>
    <message>
        <source>Quote of the day</source>
        <translation>每日引文</translation>
    </message>
    <message>
        <source>Notifications are shown by {0}.</source>
        <translation>显示通知的是：{0}。</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications at present.</source>
        <translation>此桌面目前没有可显示通知的程序。</translation>
    </message>
    <message>
        <source>The desktop asks not to be disturbed; the notification waits.</source>
        <translation>桌面处于勿扰状态；通知会稍后显示。</translation>
    </message>
    <message>
        <source>Last shown: {0}.</source>
        <translation>上次显示：{0}。</translation>
    </message>
    <message>
        <source>None was shown so far.</source>
        <translation>至今尚未显示过。</translation>
    </message>
    <message>
        <source>Notifications are off.</source>
        <translation>通知已关闭。</translation>
    </message>
    <message>
        <source>Next: today, as soon as it can be shown.</source>
        <translation>下次：今天，一旦可以显示就显示。</translation>
    </message>
    <message>
        <source>Next: {0}.</source>
        <translation>下次：{0}。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from favorites</source>
        <translation>移出收藏</translation>
    </message>
    <message>
        <source>Add to favorites</source>
        <translation>加入收藏</translation>
    </message>
    <message>
        <source>Another quote</source>
        <translation>另一条引文</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>已加入收藏</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>已移出收藏</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day, in the letters of QLocale: d is the day, MMMM the month, yyyy the year. As in: d &apos;de&apos; MMMM &apos;de&apos; yyyy</extracomment>
        <translation>yyyy&apos;年&apos;M&apos;月&apos;d&apos;日&apos;</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>All quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>所有引文都已隐藏。请在首选项中选择要显示的合集。</translation>
    </message>
    <message>
        <source>There is no quote of the day, because all quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>没有每日引文，因为所有引文都已隐藏。请在首选项中选择要显示的合集。</translation>
    </message>
    <message>
        <source>None of the quotes that are shown is traced to him or not known otherwise, so the quote of the day comes from all of them.</source>
        <translation>显示的引文中没有查到出自他、或尚无相反结论的引文，因此每日引文选自所有显示的引文。</translation>
    </message>
    <message>
        <source>There are no favorites yet, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>还没有收藏，因此每日引文选自所有查到出自他、或尚无相反结论的引文。</translation>
    </message>
    <message>
        <source>That collection has no quotes here, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>该合集在这里没有引文，因此每日引文选自所有查到出自他、或尚无相反结论的引文。</translation>
    </message>
    <message>
        <source>That part has no quotes, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>该部分没有引文，因此每日引文选自所有查到出自他、或尚无相反结论的引文。</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded, so its notification is not shown.</source>
        <translation>无法记录每日引文，因此不显示其通知。</translation>
    </message>
    <message>
        <source>The quotes of the day were recorded by a newer version of this program, and stay as they are.</source>
        <translation>每日引文的记录由本程序的较新版本写入，保持原样。</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded: {0}.</source>
        <translation>无法记录每日引文：{0}。</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Welcome. This is today’s quote, and how far its words are really Yann LeCun’s.</source>
        <translation>欢迎。这里是今天的引文，以及这些话在多大程度上确实是杨立昆（Yann LeCun）的。</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>已加入收藏</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>已移出收藏</translation>
    </message>
    <message>
        <source>The quote is on the clipboard.</source>
        <translation>引文已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Back to the quote before</source>
        <translation>回到之前看过的引文</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>再回到后来看过的引文</translation>
    </message>
    <message>
        <source>Random quote</source>
        <translation>随机引文</translation>
    </message>
    <message>
        <source>A random quote</source>
        <translation>随机显示一条引文</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Keep this quote among your favorites</source>
        <translation>将这条引文保存到您的收藏</translation>
    </message>
    <message>
        <source>Copy the quote with its attribution</source>
        <translation>复制引文及其署名</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Copy as Markdown, BibTeX and other formats</source>
        <translation>复制为 Markdown、BibTeX 及其他格式</translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>Export Favorites</source>
        <translation>导出收藏</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>无法写入 {0}，未作任何更改：{1}。</translation>
    </message>
    <message>
        <source>Your favorites were written to {0}.</source>
        <translation>您的收藏已写入 {0}。</translation>
    </message>
    <message>
        <source>Import Favorites</source>
        <translation>导入收藏</translation>
    </message>
    <message>
        <source>Exported favorites (*.json *.csv)</source>
        <translation>导出的收藏 (*.json *.csv)</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>无法读取 {0}，未作任何更改：{1}。</translation>
    </message>
    <message>
        <source>The favorites were imported.</source>
        <translation>收藏已导入。</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>可用“撤销”恢复原状。</translation>
    </message>
    <message>
        <source>This is what the import will do:</source>
        <translation>这次导入将产生以下结果：</translation>
    </message>
    <message>
        <source>Nothing is overwritten, and Undo takes it back.</source>
        <translation>不会覆盖任何内容，可用“撤销”恢复原状。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
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
        <translation>部分</translation>
    </message>
    <message>
        <source>Source named by the collection</source>
        <translation>合集所注来源</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>目前所知</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查到的内容</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>查到的最接近的段落</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时说的</translation>
    </message>
    <message>
        <source>How the words are known</source>
        <translation>文字依据</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Marked on</source>
        <translation>收藏日期</translation>
    </message>
    <message>
        <source>Own check of</source>
        <translation>自行查证日期</translation>
    </message>
    <message>
        <source>Own check: found to be</source>
        <translation>自行查证：结果</translation>
    </message>
    <message>
        <source>Own check: where</source>
        <translation>自行查证：出处</translation>
    </message>
    <message>
        <source>Own check: address</source>
        <translation>自行查证：网址</translation>
    </message>
    <message>
        <source>Own check: when</source>
        <translation>自行查证：何时说的</translation>
    </message>
    <message>
        <source>Own check: note</source>
        <translation>自行查证：笔记</translation>
    </message>
    <message>
        <source>LeCun Viewer can’t import this file. To bring back everything later, export as JSON, too.</source>
        <translation>LeCun Viewer 无法导入此文件。如需日后完整恢复，请同时导出为 JSON。</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not when you marked them, your notes and your checks. To keep these, too, export as JSON.</source>
        <translation>导入可恢复引文，但不能恢复收藏时间、您的笔记和查证。如需一并保留，请导出为 JSON。</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not the collection’s title and introduction. To keep these, too, export as JSON.</source>
        <translation>导入可恢复引文，但不能恢复合集的标题和简介。如需一并保留，请导出为 JSON。</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>{0}, exported from LeCun Viewer on {1}.</source>
        <translation>{0}，于 {1} 从 LeCun Viewer 导出。</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}。{1}</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the folder can’t be written to</source>
        <translation>文件夹不可写入</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>没有访问权限</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称太长</translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation>另一个程序正在使用该文件</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>磁盘报告错误</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>a file stands where the folder should be</source>
        <translation>应为文件夹的位置上有一个文件</translation>
    </message>
    <message>
        <source>a folder stands where the file should be</source>
        <translation>应为文件的位置上有一个文件夹</translation>
    </message>
    <message>
        <source>a pipe or a device stands where the file should be</source>
        <translation>应为文件的位置上有一个管道或设备</translation>
    </message>
    <message>
        <source>this name is a link that another user made</source>
        <translation>此名称是其他用户创建的链接</translation>
    </message>
    <message>
        <source>a newer version of this program wrote the file</source>
        <translation>该文件由本程序的较新版本写入</translation>
    </message>
    <message>
        <source>the name of the program’s folder has characters that can’t be written there</source>
        <translation>程序文件夹的名称含有无法写入那里的字符</translation>
    </message>
    <message>
        <source>the Flatpak’s sandbox has no access to what the desktop starts</source>
        <translation>Flatpak 沙盒无权访问桌面启动的项目</translation>
    </message>
    <message>
        <source>Give yourself access to the folder, then start LeCun Viewer again.</source>
        <translation>请为自己授予该文件夹的访问权限，然后重新启动 LeCun Viewer。</translation>
    </message>
    <message>
        <source>Use a folder with a shorter name.</source>
        <translation>请使用名称较短的文件夹。</translation>
    </message>
    <message>
        <source>Move that file to another place, then start LeCun Viewer again.</source>
        <translation>请将该文件移到别处，然后重新启动 LeCun Viewer。</translation>
    </message>
    <message>
        <source>Check the folder and its disk, then start LeCun Viewer again.</source>
        <translation>请检查该文件夹及其所在磁盘，然后重新启动 LeCun Viewer。</translation>
    </message>
    <message>
        <source>Favorites and own quotes can’t be read or saved, because their folder can’t be used: {0}.</source>
        <translation>无法读取或保存收藏和您自己的引文，因为它们的文件夹无法使用：{0}。</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>其中未作任何更改。</translation>
    </message>
    <message>
        <source>The folder is {0}</source>
        <translation>文件夹是 {0}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The log is in the folder {0}, which could not be opened.</source>
        <translation>日志在文件夹 {0} 中，但该文件夹无法打开。</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>程序出现错误。您保存的内容没有丢失。日志中有更多信息：“帮助”▸“显示日志”。</translation>
    </message>
    <message>
        <source>The program crashed the last time. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>程序上次崩溃了。您保存的内容没有丢失。日志中有更多信息：“帮助”▸“显示日志”。</translation>
    </message>
    <message>
        <source>LeCun Viewer seems to run already, but it did not answer. So it was started once more. Both keep the same favorites.</source>
        <translation>LeCun Viewer 似乎已在运行，但没有回应，因此又启动了一个。两者使用同一份收藏。</translation>
    </message>
    <message>
        <source>LeCun Viewer has to end. Nothing you saved is lost. The log says more: {0}</source>
        <translation>LeCun Viewer 必须结束运行。您保存的内容没有丢失。日志中有更多信息：{0}</translation>
    </message>
</context>
<context>
    <name>FavoriteEditor</name>
    <message>
        <source>Another program had removed this favorite. It was marked again, with what you typed.</source>
        <translation>另一个程序曾移除这条收藏。现已重新加入收藏，并保留您输入的内容。</translation>
    </message>
    <message>
        <source>Another program has changed your check since, so it was left as it is.</source>
        <translation>另一个程序已在此期间更改了您的查证，因此未再改动它。</translation>
    </message>
    <message>
        <source>Another program has changed your check since. What it wrote is kept below yours.</source>
        <translation>另一个程序已在此期间更改了您的查证。它写入的内容保留在您的内容下方。</translation>
    </message>
</context>
<context>
    <name>Favorites</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>您的笔记</translation>
    </message>
    <message>
        <source>Your favorites were saved by a newer version of this program. They are untouched, and can be seen and changed with that version.</source>
        <translation>您的收藏由本程序的较新版本保存。它们保持原样，可用该版本查看和更改。</translation>
    </message>
    <message>
        <source>Favorites can’t be kept at present: {0} ({1}).</source>
        <translation>目前无法保存收藏：{0}（{1}）。</translation>
    </message>
    <message>
        <source>Your favorites could not be changed: {0}.</source>
        <translation>无法更改您的收藏：{0}。</translation>
    </message>
    <message>
        <source>Another program has changed this favorite since, so it was left as it is.</source>
        <translation>另一个程序已在此期间更改了这条收藏，因此未再改动它。</translation>
    </message>
    <message>
        <source>Another program has changed your favorites since, so they were left as they are.</source>
        <translation>另一个程序已在此期间更改了您的收藏，因此未再改动它们。</translation>
    </message>
    <message>
        <source>Today’s backup of your favorites could not be made: {0}. The favorites themselves are unharmed.</source>
        <translation>今天未能备份您的收藏：{0}。收藏本身完好。</translation>
    </message>
    <message>
        <source>The favorites file was gone. What the program still knew of it was written again.</source>
        <translation>收藏文件不见了。程序仍然记得的内容已重新写入。</translation>
    </message>
    <message>
        <source>The favorites file was damaged.</source>
        <translation>收藏文件已损坏。</translation>
    </message>
    <message>
        <source>The favorites file was missing.</source>
        <translation>收藏文件缺失。</translation>
    </message>
    <message>
        <source>The damaged file was kept unchanged as {0}.</source>
        <translation>损坏的文件已原样保留为 {0}。</translation>
    </message>
    <message>
        <source>No favorite could be read from it, and there was no backup.</source>
        <translation>从中读不出任何收藏，也没有备份。</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0}和 {1}</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Discard what you have typed?</source>
        <translation>要放弃已输入的内容吗？</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>这些内容尚未保存。</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln quote(s) that are there already</source>
        <translation>
            <numerusform>略去已有的 %Ln 条引文(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be imported.</source>
        <translation>
            <numerusform>将导入 %Ln 条引文。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message>
        <source>A collection needs a title.</source>
        <translation>合集需要标题。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln 条引文</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>已有的内容</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>略去的内容</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>导入引文</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Title of the collection</source>
        <translation>合集的标题</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>将要导入的内容</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Import Quotes</source>
        <translation>导入引文</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>IncompleteQuestion</name>
    <message>
        <source>Incomplete Collection</source>
        <translation>合集不完整</translation>
    </message>
    <message>
        <source>The file may have been cut by a full disk or a program that synchronizes folders. The quotes are still shown. If you deleted them, they are moved to the folder of older quotes.</source>
        <translation>文件可能因磁盘已满或同步文件夹的程序而被截断。这些引文仍会显示。如果是您删除了它们，它们会移到旧引文文件夹。</translation>
    </message>
    <message>
        <source>&amp;Restore Them</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>They Were &amp;Deleted</source>
        <translation>已被我删除(&amp;D)</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>稍后询问(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>{0}, {1}</source>
        <extracomment>Joins two items of a list. More items are joined one after the other. Chinese has {0}、{1}, Arabic {0}، {1}</extracomment>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <extracomment>Joins two whole sentences. More are joined one after the other. Chinese has no space here: {0}{1}</extracomment>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <extracomment>A name or a word in quotation marks, such as that of a column</extracomment>
        <translation>“{0}”</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>In the list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>First quote, last quote</source>
        <translation>第一条引文、最后一条引文</translation>
    </message>
    <message>
        <source>Go on to its text</source>
        <translation>转到引文正文</translation>
    </message>
    <message>
        <source>While typing a search</source>
        <translation>输入搜索内容时</translation>
    </message>
    <message>
        <source>Move in the list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>在表单中</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Both words, in any order</source>
        <translation>两个词都有，顺序不限</translation>
    </message>
    <message>
        <source>These words in this order</source>
        <translation>这些词按此顺序出现</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>不含这个词</translation>
    </message>
    <message>
        <source>In a part</source>
        <translation>在某一部分中</translation>
    </message>
    <message>
        <source>In a collection</source>
        <translation>在某个合集中</translation>
    </message>
    <message>
        <source>Only in this text of a quote</source>
        <translation>只在引文的这一项中</translation>
    </message>
    <message>
        <source>Words that were found in a text of that year</source>
        <translation>在该年的文本中查到的话</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>您的收藏</translation>
    </message>
    <message>
        <source>How far the words are his</source>
        <translation>这些话在多大程度上是他的</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <extracomment>The name of your language, as it names itself: français, Deutsch, 简体中文</extracomment>
        <translation>简体中文</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose one from the list, or press {0} for a random one.</source>
        <translation>请从列表中选择一条，或按 {0} 随机选一条。</translation>
    </message>
    <message>
        <source>No quote is chosen. {0}</source>
        <translation>未选择引文。{0}</translation>
    </message>
    <message>
        <source>There is no quote “{0}” among the collections that are shown.</source>
        <translation>在显示的合集中没有引文“{0}”。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Search quotes</source>
        <translation>搜索引文</translation>
    </message>
    <message>
        <source>Words in any order, or for example:
&quot;exact phrase&quot;
cake -cherry
source:time year:2024
is:favorite  is:&quot;not traced&quot;
F1 has all of it.</source>
        <translation>词语顺序不限，也可以这样写：
&quot;精确短语&quot;
cake -cherry
来源:time 年份:2024
状态:收藏  状态:未查到出处
按 F1 查看全部写法。</translation>
    </message>
    <message>
        <source>Result count</source>
        <translation>结果数目</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Search all quotes, not only what is chosen in the sidebar (Esc)</source>
        <translation>搜索全部引文，而不只是侧边栏中所选的内容（Esc）</translation>
    </message>
    <message>
        <source>About the search</source>
        <translation>关于这次搜索</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Sor&amp;t</source>
        <translation>排序(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import Favorites…</source>
        <translation>导入收藏(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export Favorites…</source>
        <translation>导出收藏(&amp;E)…</translation>
    </message>
    <message>
        <source>Print or Save a &amp;Booklet…</source>
        <translation>打印或保存小册子(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;I Found It…</source>
        <translation>我查到了(&amp;I)…</translation>
    </message>
    <message>
        <source>Cop&amp;y Again</source>
        <translation>再次复制(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Share as a Picture…</source>
        <translation>分享为图片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy with Attribution</source>
        <translation>复制并附署名(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Widen or Clear the Search</source>
        <translation>扩大或清除搜索(&amp;W)</translation>
    </message>
    <message>
        <source>Mark as Fa&amp;vorite</source>
        <translation>标记为收藏(&amp;V)</translation>
    </message>
    <message>
        <source>Write a Personal &amp;Note</source>
        <translation>写个人笔记(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>在浏览器中打开出处(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Original Text Size</source>
        <translation>原始文字大小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>随机引文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;All Quotes</source>
        <translation>全部引文(&amp;A)</translation>
    </message>
    <message>
        <source>About the &amp;Collections</source>
        <translation>关于合集(&amp;C)</translation>
    </message>
    <message>
        <source>In the Order of the &amp;Collection</source>
        <translation>按合集的顺序(&amp;C)</translation>
    </message>
    <message>
        <source>By the &amp;Source It Names</source>
        <translation>按所注来源(&amp;S)</translation>
    </message>
    <message>
        <source>By the &amp;Date of the Words Found</source>
        <translation>按查到文字的日期(&amp;D)</translation>
    </message>
    <message>
        <source>Quote of the &amp;Day</source>
        <translation>每日引文(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Fa&amp;vorites</source>
        <translation>收藏(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Show &amp;Log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About LeCun Viewer</source>
        <translation>关于 LeCun Viewer(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>The menu entry comes and goes with the installed program here; nothing was changed.</source>
        <translation>此处的菜单项随程序的安装和卸载而添加和移除；未作任何更改。</translation>
    </message>
    <message>
        <source>LeCun Viewer is in the menu now, and starts {0}.</source>
        <translation>LeCun Viewer 现已加入菜单，启动的是 {0}。</translation>
    </message>
    <message>
        <source>LeCun Viewer was not in the menu by this user’s own entry; nothing was changed.</source>
        <translation>菜单中没有由此用户自己添加的 LeCun Viewer 项；未作任何更改。</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu.</source>
        <translation>LeCun Viewer 已不在菜单中。</translation>
    </message>
    <message>
        <source>LeCun Viewer no longer starts at login.</source>
        <translation>LeCun Viewer 不再于登录时启动。</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu, and no longer starts at login.</source>
        <translation>LeCun Viewer 已不在菜单中，也不再于登录时启动。</translation>
    </message>
    <message>
        <source>Favorites and preferences are where they were.</source>
        <translation>收藏和首选项仍在原处。</translation>
    </message>
    <message>
        <source>The menu could not be changed: {0} ({1}).</source>
        <translation>无法更改菜单：{0}（{1}）。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Part &amp;{0}: {1}</source>
        <translation>第 &amp;{0} 部分：{1}</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>撤销{0}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>重做{0}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>The file may be cut: its last line has no end, as some spreadsheets leave it.</source>
        <translation>文件可能被截断：最后一行没有结尾，有些电子表格程序会这样保存。</translation>
    </message>
    <message>
        <source>There are no favorites in the file.</source>
        <translation>文件中没有收藏。</translation>
    </message>
    <message>
        <source>Nothing will change: everything in the file is there already.</source>
        <translation>不会有任何变化：文件中的内容都已存在。</translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation>{0}。</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Show all messages in full</source>
        <translation>完整显示所有消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more message(s).</source>
        <translation>
            <numerusform>还有 %Ln 条消息。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>OlderQuotesDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>There are no older quotes. Quotes that another computer has replaced, and quotes of collections that you have removed, are listed here.</source>
        <translation>没有较旧的引文。被另一台计算机替换的引文，以及您移除的合集中的引文，会列在这里。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be restored.</source>
        <translation>
            <numerusform>将恢复 %Ln 条引文。</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the quotes that you want back. A collection stands for all its quotes.</source>
        <translation>请选择要恢复的引文。选择合集即选择其中的全部引文。</translation>
    </message>
    <message>
        <source>Restore Older Quotes</source>
        <translation>恢复较旧的引文</translation>
    </message>
    <message>
        <source>These quotes were replaced by another computer, or were in a collection that you have removed. They come back into their collections. What is there now stays.</source>
        <translation>这些引文被另一台计算机替换，或属于您移除的合集。它们会回到各自的合集，合集中现有的内容保持不变。</translation>
    </message>
    <message>
        <source>Older quotes</source>
        <translation>较旧的引文</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>Words of the quote</source>
        <translation>引文的文字</translation>
    </message>
</context>
<context>
    <name>OwnActions</name>
    <message>
        <source>A&amp;dd Quote…</source>
        <translation>添加引文(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Edit Quote…</source>
        <translation>编辑引文(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Move To</source>
        <translation>移至(&amp;M)</translation>
    </message>
    <message>
        <source>De&amp;lete Quote</source>
        <translation>删除引文(&amp;L)</translation>
    </message>
    <message>
        <source>Import Q&amp;uotes…</source>
        <translation>导入引文(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Own Collections</source>
        <translation>自己的合集(&amp;O)</translation>
    </message>
    <message>
        <source>Restore Ol&amp;der Quotes…</source>
        <translation>恢复较旧的引文(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Parts…</source>
        <translation>部分(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>“{0}” was removed. Undo takes it back.</source>
        <translation>已移除“{0}”。可用“撤销”恢复原状。</translation>
    </message>
    <message>
        <source>It was saved. Its collection is hidden, or not all there yet.</source>
        <translation>已保存。它所在的合集已隐藏，或尚未全部载入。</translation>
    </message>
    <message>
        <source>“{0}” is hidden. “Own Collections” in the File menu shows it again.</source>
        <translation>“{0}”已隐藏。可用“文件”菜单中的“自己的合集”重新显示。</translation>
    </message>
</context>
<context>
    <name>OwnCheckDialog</name>
    <message>
        <source>As the program says</source>
        <translation>与程序所示相同</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>The program says: {0}.</source>
        <translation>程序所示：{0}。</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>日期可以是年、月或日，例如 2024、2024-03 或 2024-03-07。</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>网址以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>I Found It</source>
        <translation>我查到了</translation>
    </message>
    <message>
        <source>What you found out about this quote yourself. It is kept with your favorites and shown beside what the program knows, which stays as it is.</source>
        <translation>您自己查到的关于这条引文的情况。它与您的收藏一起保存，显示在程序所知的内容旁边；程序所知的内容保持不变。</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>状态(&amp;I)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>出处(&amp;W)</translation>
    </message>
    <message>
        <source>Where you found it</source>
        <translation>您在何处查到</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>讲座、论文、帖子、访谈</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>网址(&amp;A)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>&amp;Date of the words</source>
        <translation>何时说的(&amp;D)</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>何时说的</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>2024、2024-03 或 2024-03-07</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>Note on what you found</source>
        <translation>关于您所查到内容的笔记</translation>
    </message>
</context>
<context>
    <name>OwnDialogs</name>
    <message>
        <source>Quotes (*.jsonl *.csv *.txt *.md *.markdown)</source>
        <translation>引文 (*.jsonl *.csv *.txt *.md *.markdown)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>导入引文</translation>
    </message>
    <message>
        <source>Not imported: {0}.</source>
        <translation>未导入：{0}。</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>另一次导入仍在进行。</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>导入已取消。未作任何更改。</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>无法读取 {0}，未作任何更改：{1}。</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>正在读取 {0}</translation>
    </message>
    <message>
        <source>Collection of this program (*{0})</source>
        <translation>本程序的合集 (*{0})</translation>
    </message>
    <message>
        <source>Export Collection</source>
        <translation>导出合集</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>无法写入 {0}，未作任何更改：{1}。</translation>
    </message>
    <message>
        <source>“{0}” was written to {1}.</source>
        <translation>“{0}”已写入 {1}。</translation>
    </message>
    <message>
        <source>the file of the collection could not be read</source>
        <translation>无法读取合集的文件</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>重命名合集</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Parts of “{0}”</source>
        <translation>“{0}”的各部分</translation>
    </message>
    <message>
        <source>One title a &amp;line. An empty line is no part:</source>
        <translation>每行一个标题。空行不算部分(&amp;L)：</translation>
    </message>
    <message>
        <source>Titles of parts</source>
        <translation>各部分的标题</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Your own check, {0}</source>
        <translation>自行查证，{0}</translation>
    </message>
</context>
<context>
    <name>PartListModel</name>
    <message>
        <source>All quotes</source>
        <translation>全部引文</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>每日引文</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}，已折叠</translation>
    </message>
    <message>
        <source>{0}, unfolded</source>
        <translation>{0}，已展开</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>第 {0} 部分：{1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln 条引文</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Show “{0}”</source>
        <translation>显示“{0}”</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>第 {0} 部分：{1}</translation>
    </message>
    <message>
        <source>Collection: {0}, hidden</source>
        <translation>合集：{0}，已隐藏</translation>
    </message>
    <message>
        <source>Collection: {0}</source>
        <translation>合集：{0}</translation>
    </message>
    <message>
        <source>Quotes traced to him, or not known otherwise</source>
        <translation>查到出自他、或尚无相反结论的引文</translation>
    </message>
    <message>
        <source>My favorites</source>
        <translation>我的收藏</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>全部引文</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>每日引文</translation>
    </message>
    <message>
        <source>Show a &amp;notification once a day</source>
        <translation>每天显示一次通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>时间(&amp;A)</translation>
    </message>
    <message>
        <source>At this time of day</source>
        <translation>每天的显示时间</translation>
    </message>
    <message>
        <source>Chosen &amp;from</source>
        <translation>选自(&amp;F)</translation>
    </message>
    <message>
        <source>Chosen from</source>
        <translation>选自</translation>
    </message>
    <message>
        <source>A part or a collection that is not there</source>
        <translation>不存在的部分或合集</translation>
    </message>
    <message>
        <source>Show one no&amp;w</source>
        <translation>立即显示一条(&amp;W)</translation>
    </message>
    <message>
        <source>Not again until &amp;tomorrow</source>
        <translation>明天之前不再显示(&amp;T)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>&amp;Keep running in the background when the window is closed</source>
        <translation>关闭窗口后在后台继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>Start at &amp;login, hidden</source>
        <translation>登录时启动并隐藏(&amp;L)</translation>
    </message>
    <message>
        <source>Find &amp;quotes in the desktop’s search</source>
        <translation>允许在桌面搜索中找到引文(&amp;Q)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>C&amp;olors</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
</context>
<context>
    <name>PreferencesEditor</name>
    <message>
        <source>Starting at login could not be changed: {0}.</source>
        <translation>无法更改登录时启动的设置：{0}。</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>You canceled it. The pages that were ready may still be printed.</source>
        <translation>您已取消。已准备好的页面仍可能打印出来。</translation>
    </message>
    <message>
        <source>You canceled it. Nothing was printed.</source>
        <translation>您已取消。未打印任何内容。</translation>
    </message>
    <message>
        <source>The booklet was not printed: {0}.</source>
        <translation>未能打印小册子：{0}。</translation>
    </message>
    <message>
        <source>The booklet went to the printer.</source>
        <translation>小册子已送往打印机。</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>part:</source>
        <extracomment>Keys of the search field, as in “part:4”. Each is a word of letters with a colon. See docs/translating.md</extracomment>
        <translation>部分:</translation>
    </message>
    <message>
        <source>in:</source>
        <translation>合集:</translation>
    </message>
    <message>
        <source>is:</source>
        <translation>状态:</translation>
    </message>
    <message>
        <source>year:</source>
        <translation>年份:</translation>
    </message>
    <message>
        <source>text:</source>
        <translation>正文:</translation>
    </message>
    <message>
        <source>topic:</source>
        <translation>主题:</translation>
    </message>
    <message>
        <source>source:</source>
        <translation>来源:</translation>
    </message>
    <message>
        <source>author:</source>
        <translation>作者:</translation>
    </message>
    <message>
        <source>tag:</source>
        <translation>标签:</translation>
    </message>
    <message>
        <source>is:favorite</source>
        <extracomment>The key and what stands after it for favorites, as in the search field</extracomment>
        <translation>状态:收藏</translation>
    </message>
</context>
<context>
    <name>QuoteActions</name>
    <message>
        <source>&amp;Open the Nearest Passage in the Browser</source>
        <translation>在浏览器中打开最接近的段落(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>在浏览器中打开出处(&amp;O)</translation>
    </message>
    <message>
        <source>The address could not be opened in a browser: {0}</source>
        <translation>无法在浏览器中打开网址：{0}</translation>
    </message>
    <message>
        <source>Cop&amp;y Again as {0}</source>
        <translation>再次复制为“{0}”(&amp;Y)</translation>
    </message>
    <message>
        <source>Cop&amp;y as {0}</source>
        <translation>复制为“{0}”(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>Edit Quote</source>
        <translation>编辑引文</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>添加引文</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>不属于任何部分</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>A quote needs words.</source>
        <translation>引文需要有文字。</translation>
    </message>
    <message>
        <source>This is too long for a quote.</source>
        <translation>这段文字太长，不能作为引文。</translation>
    </message>
    <message>
        <source>“{0}” needs a place. Say where the words are, or choose another state.</source>
        <translation>“{0}”需要填写出处。请写明这些话在哪里，或另选状态。</translation>
    </message>
    <message>
        <source>“{0}” needs the words as they stand there.</source>
        <translation>“{0}”需要填写出处中的文字。</translation>
    </message>
    <message>
        <source>“{0}” needs the name of the person who said it.</source>
        <translation>“{0}”需要填写说话人的姓名。</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://, and has no spaces.</source>
        <translation>网址以 https:// 或 http:// 开头，不含空格。</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>日期可以是年、月或日，例如 2024、2024-03 或 2024-03-07。</translation>
    </message>
    <message>
        <source>A language is a code, such as en, fr or pt-BR.</source>
        <translation>语言是一个代码，例如 en、fr 或 pt-BR。</translation>
    </message>
    <message>
        <source>It is there already ({0}): “{1}”</source>
        <translation>已有这条引文（{0}）：“{1}”</translation>
    </message>
    <message>
        <source>It is there already, in “{0}” ({1}): “{2}”</source>
        <translation>“{0}”中已有这条引文（{1}）：“{2}”</translation>
    </message>
    <message>
        <source>&amp;Add Anyway</source>
        <translation>仍然添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>文字(&amp;W)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>A&amp;uthors</source>
        <translation>作者(&amp;U)</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Such as Yann LeCun; empty if nobody knows</source>
        <translation>例如 Yann LeCun；无人知道则留空</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>状态(&amp;I)</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Whe&amp;re</source>
        <translation>出处(&amp;R)</translation>
    </message>
    <message>
        <source>Where the words are</source>
        <translation>这些话在哪里</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>讲座、论文、帖子、访谈</translation>
    </message>
    <message>
        <source>Words &amp;found</source>
        <translation>查到的文字(&amp;F)</translation>
    </message>
    <message>
        <source>Words as they stand there</source>
        <translation>出处中的文字</translation>
    </message>
    <message>
        <source>W&amp;ho said it</source>
        <translation>说话人(&amp;H)</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>The person whose words they are</source>
        <translation>说这些话的人</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>网址(&amp;D)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Da&amp;te of the words</source>
        <translation>何时说的(&amp;T)</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>何时说的</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>2024、2024-03 或 2024-03-07</translation>
    </message>
    <message>
        <source>To&amp;pic</source>
        <translation>主题(&amp;P)</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>标签(&amp;G)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>文字的语言</translation>
    </message>
    <message>
        <source>en, fr or pt-BR</source>
        <translation>en、fr 或 pt-BR</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;Keep in</source>
        <translation>保存到(&amp;K)</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>合集</translation>
    </message>
    <message>
        <source>I&amp;n part</source>
        <translation>所属部分(&amp;N)</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
</context>
<context>
    <name>QuoteImports</name>
    <message>
        <source>A collection of this program</source>
        <translation>本程序的合集</translation>
    </message>
    <message>
        <source>A collection that was exported as JSON</source>
        <translation>导出为 JSON 的合集</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Highlights of Readwise</source>
        <translation>Readwise 的标注</translation>
    </message>
    <message>
        <source>Quotes of Goodreads</source>
        <translation>Goodreads 的引文</translation>
    </message>
    <message>
        <source>Clippings of a Kindle</source>
        <translation>Kindle 的剪贴</translation>
    </message>
    <message>
        <source>A file of fortune</source>
        <translation>fortune 文件</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>there are no words</source>
        <translation>没有文字</translation>
    </message>
    <message>
        <source>the text is longer than a book</source>
        <translation>文本比一本书还长</translation>
    </message>
    <message>
        <source>the row has more or fewer cells than the table has columns</source>
        <translation>该行的单元格数与表格的列数不符</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>text outside of quotes</source>
        <translation>引文之外的文字</translation>
    </message>
    <message>
        <source>a note or a warning, and no quote</source>
        <translation>提示或警告，不是引文</translation>
    </message>
    <message>
        <source>a bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>a note without a highlight</source>
        <translation>没有对应标注的笔记</translation>
    </message>
    <message>
        <source>the Kindle wrote no words, because the publisher limits how many it writes</source>
        <translation>Kindle 没有写入文字，因为出版方限制了可写入的数量</translation>
    </message>
    <message>
        <source>a longer highlight has the same words</source>
        <translation>有一条更长的标注包含同样的文字</translation>
    </message>
    <message>
        <source>an entry in a language that is not known here</source>
        <translation>条目所用的语言无法识别</translation>
    </message>
    <message>
        <source>the column “{0}”, which is not known here</source>
        <translation>列“{0}”，这里无法识别</translation>
    </message>
    <message>
        <source>the column “{0}”, because another column means the same</source>
        <translation>列“{0}”，因为另一列的含义相同</translation>
    </message>
    <message>
        <source>the column “{0}”, which says nothing of the words</source>
        <translation>列“{0}”，与引文的文字无关</translation>
    </message>
    <message>
        <source>“{0}”, which is no date that can be read in one way only</source>
        <translation>“{0}”，不能确定是哪一个日期</translation>
    </message>
    <message>
        <source>“{0}”, which is no address that begins with http:// or https://</source>
        <translation>“{0}”，不是以 http:// 或 https:// 开头的网址</translation>
    </message>
    <message>
        <source>“{0}”, which is no language such as en or fr</source>
        <translation>“{0}”，不是 en 或 fr 这样的语言代码</translation>
    </message>
    <message>
        <source>there is no text in the file. Choose another file</source>
        <translation>文件中没有文本。请选择其他文件</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB. Split it, and import its parts</source>
        <translation>文件大于 {0} MB。请将其拆分，然后分别导入</translation>
    </message>
    <message>
        <source>there are more than {0} quotes. Split the file, and import its parts</source>
        <translation>引文多于 {0} 条。请将文件拆分，然后分别导入</translation>
    </message>
    <message>
        <source>the encoding of the file is not known here. Save it as UTF-8 and try again</source>
        <translation>无法识别文件的编码。请另存为 UTF-8 后重试</translation>
    </message>
    <message>
        <source>line {0} is damaged, or in another encoding than the other lines. Save the file as UTF-8 and try again</source>
        <translation>第 {0} 行已损坏，或其编码与其他行不同。请将文件另存为 UTF-8 后重试</translation>
    </message>
    <message>
        <source>the file has hardly any words, or lines that are too long or too short for quotes. Choose another file</source>
        <translation>文件几乎没有文字，或者各行对引文来说太长或太短。请选择其他文件</translation>
    </message>
    <message>
        <source>such a file is not read here. Save its quotes as CSV or as text and try again. It begins with “{0}”</source>
        <translation>这里不读取这种文件。请将其中的引文另存为 CSV 或文本后重试。它的开头是“{0}”</translation>
    </message>
    <message>
        <source>this is Goodreads’ list of books, which has no quotes. Copy the quotes from its pages into a text file</source>
        <translation>这是 Goodreads 的书单，其中没有引文。请将 Goodreads 页面上的引文复制到文本文件中</translation>
    </message>
    <message>
        <source>the words are hidden (rot13). Decode the file and try again</source>
        <translation>文字已被隐藏（rot13）。请将文件解码后重试</translation>
    </message>
    <message>
        <source>there is no quote in the file. Choose a file with quotes, such as a table, a text or clippings of a Kindle</source>
        <translation>文件中没有引文。请选择含有引文的文件，例如表格、文本或 Kindle 剪贴文件</translation>
    </message>
    <message>
        <source>the file is no text. If it is a document, save it as text or as CSV</source>
        <translation>文件不是文本。如果是文档，请另存为文本或 CSV</translation>
    </message>
    <message>
        <source>this is an export of favorites. Import Favorites in the File menu brings them back</source>
        <translation>这是导出的收藏。可用“文件”菜单中的“导入收藏”导入</translation>
    </message>
    <message>
        <source>no column is known to hold quotes. Call it “text”. The columns are: {0}</source>
        <translation>没有可识别为引文的列。请将该列命名为“text”。现有的列是：{0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>文件由本程序的较新版本写入，可用该版本导入</translation>
    </message>
    <message>
        <source>{0}, in {1}</source>
        <translation>{0}，编码为 {1}</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>未从 {0} 导入任何内容：{1}。</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day without its year, in the letters of QLocale: d is the day, MMMM the month. As in: d &apos;de&apos; MMMM</extracomment>
        <translation>M&apos;月&apos;d&apos;日&apos;</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>最近 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln 条引文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln quote(s)</source>
        <translation type="vanished">
            <numerusform>超过 %Ln 条引文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} from the last %Ln day(s)</source>
        <translation>
            <numerusform>最近 %Ln 天：{0}</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{1}：{0}</translation>
    </message>
    <message>
        <source>{0}, by source</source>
        <translation>{0}，按来源排序</translation>
    </message>
    <message>
        <source>{0}, by date, newest first</source>
        <translation>{0}，按日期排序，最新在前</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>首选项…</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>显示全部引文</translation>
    </message>
    <message>
        <source>No favorites yet. Choose a quote and press Ctrl+D, or click its star, to keep it here.</source>
        <translation>还没有收藏。选择一条引文并按 Ctrl+D，或点击它的星标，即可保存在这里。</translation>
    </message>
    <message>
        <source>“{0}” has no quotes yet. Edit ▸ Add Quote… adds one.</source>
        <translation>“{0}”中还没有引文。可用“编辑 ▸ 添加引文…”添加一条。</translation>
    </message>
    <message>
        <source>No quote in “{0}” matches all of this.</source>
        <translation>“{0}”中没有符合全部条件的引文。</translation>
    </message>
    <message>
        <source>Search all quotes</source>
        <translation>搜索全部引文</translation>
    </message>
    <message>
        <source>No quote matches all of this. Fewer or shorter words find more.</source>
        <translation>没有符合全部条件的引文。减少或缩短词语可找到更多。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>QuoteMenu</name>
    <message>
        <source>Copy Selected &amp;Text</source>
        <translation>复制所选文字(&amp;T)</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>Part {0}, {1}</source>
        <translation>第 {0} 部分，{1}</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>第 {0} 部分</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>标签：{0}</translation>
    </message>
    <message>
        <source>Source named: {0}</source>
        <translation>所注来源：{0}</translation>
    </message>
    <message>
        <source>From “{0}”</source>
        <translation>收于“{0}”</translation>
    </message>
    <message>
        <source>“{0}” names as source: {1}</source>
        <translation>“{0}”所注来源：{1}</translation>
    </message>
    <message>
        <source>Underlined: where the two wordings differ.</source>
        <translation>下划线：两种措辞的不同之处。</translation>
    </message>
    <message>
        <source>Change what you found…</source>
        <translation>更改您查到的内容…</translation>
    </message>
    <message>
        <source>&amp;I found it…</source>
        <translation>我查到了(&amp;I)…</translation>
    </message>
    <message>
        <source>Your own check, {0}</source>
        <translation>自行查证，{0}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>Your own check</source>
        <translation>自行查证</translation>
    </message>
    <message>
        <source>Note where you found this quote yourself</source>
        <translation>记下您自己在何处查到这条引文</translation>
    </message>
    <message>
        <source>Your &amp;note</source>
        <translation>您的笔记(&amp;N)</translation>
    </message>
    <message>
        <source>Personal note</source>
        <translation>个人笔记</translation>
    </message>
    <message>
        <source>What this quote is for, where you used it</source>
        <translation>这条引文有何用途，您在哪里用过它</translation>
    </message>
</context>
<context>
    <name>QuoteTableModel</name>
    <message>
        <source>favorite</source>
        <translation>已收藏</translation>
    </message>
    <message>
        <source>not a favorite</source>
        <translation>未收藏</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>作者不详</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>this is no file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB</source>
        <translation>文件大于 {0} MB</translation>
    </message>
    <message>
        <source>only JSON and CSV can be imported</source>
        <translation>只能导入 JSON 和 CSV</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file ends there, before its end: it was cut</source>
        <translation>文件在此处中断，未到结尾：已被截断</translation>
    </message>
    <message>
        <source>this is an export of a collection. Import Quotes in the File menu brings it back</source>
        <translation>这是导出的合集。可用“文件”菜单中的“导入引文”导入</translation>
    </message>
    <message>
        <source>the file ends within a character: it was cut</source>
        <translation>文件在一个字符中间结束：已被截断</translation>
    </message>
    <message>
        <source>the file is not in UTF-8: {0} stands there</source>
        <translation>文件不是 UTF-8 编码：此处有 {0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>文件由本程序的较新版本写入，可用该版本导入</translation>
    </message>
    <message>
        <source>there is no such version</source>
        <translation>没有这个版本</translation>
    </message>
    <message>
        <source>this is no export of favorites, for there “{0}” stands</source>
        <translation>这不是导出的收藏，导出的收藏在此处写的是“{0}”</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no “{0}”</source>
        <translation>这不是导出的收藏，因为其中没有“{0}”</translation>
    </message>
    <message>
        <source>there is no such field in an export of favorites</source>
        <translation>导出的收藏中没有这个字段</translation>
    </message>
    <message>
        <source>the quote “{0}” stands there twice</source>
        <translation>引文“{0}”在此出现两次</translation>
    </message>
    <message>
        <source>there are more than {0}</source>
        <translation>多于 {0} 条</translation>
    </message>
    <message>
        <source>an author is named where, and only where, somebody else said the words</source>
        <translation>当且仅当话是别人说的，才注明作者</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>没有这个字段</translation>
    </message>
    <message>
        <source>the field “{0}” is missing</source>
        <translation>缺少字段“{0}”</translation>
    </message>
    <message>
        <source>the field stands there twice</source>
        <translation>该字段在此出现两次</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>此处应为文本</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>文本长于 {0} 个字符</translation>
    </message>
    <message>
        <source>the text holds half of a surrogate pair</source>
        <translation>文本中含有半个代理对</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>其中没有内容</translation>
    </message>
    <message>
        <source>“{0}” is no id of a quote such as “cake-analogy”</source>
        <translation>“{0}”不是“cake-analogy”这样的引文 ID</translation>
    </message>
    <message>
        <source>“{0}” is no whole number from 0 to {1}</source>
        <translation>“{0}”不是 0 到 {1} 的整数</translation>
    </message>
    <message>
        <source>the part {0} stands there twice</source>
        <translation>第 {0} 部分在此出现两次</translation>
    </message>
    <message>
        <source>this can’t be read as JSON; the file may be damaged or cut</source>
        <translation>此处无法作为 JSON 读取；文件可能已损坏或不完整</translation>
    </message>
    <message>
        <source>the file has more brackets than any export has</source>
        <translation>文件中的括号多于任何导出文件</translation>
    </message>
    <message>
        <source>a quote with the state “{0}” needs the words found and where they were found</source>
        <translation>状态为“{0}”的引文需要有查到的文字及其出处</translation>
    </message>
    <message>
        <source>“{0}” is none of these states: {1}</source>
        <translation>“{0}”不是以下任何一种状态：{1}</translation>
    </message>
    <message>
        <source>“{0}” is no year, month or day such as 2024-03-07</source>
        <translation>“{0}”不是 2024-03-07 这样的年、月或日</translation>
    </message>
    <message>
        <source>“{0}” does not say how the words are known; possible are {1}</source>
        <translation>“{0}”没有说明文字依据；可用的有 {1}</translation>
    </message>
    <message>
        <source>“{0}” is no language such as en or fr</source>
        <translation>“{0}”不是 en 或 fr 这样的语言代码</translation>
    </message>
    <message>
        <source>“{0}” is no address that begins with http:// or https://</source>
        <translation>“{0}”不是以 http:// 或 https:// 开头的网址</translation>
    </message>
    <message>
        <source>“{0}” is no time such as 2026-03-07T09:30:00+01:00</source>
        <translation>“{0}”不是 2026-03-07T09:30:00+01:00 这样的时间</translation>
    </message>
    <message>
        <source>an object was expected, and there is “{0}”</source>
        <translation>此处应为对象，却是“{0}”</translation>
    </message>
    <message>
        <source>a list was expected, and there is “{0}”</source>
        <translation>此处应为列表，却是“{0}”</translation>
    </message>
    <message>
        <source>neither a text nor a whole number nor null stands there</source>
        <translation>此处既不是文本，也不是整数或 null</translation>
    </message>
    <message>
        <source>a character stands there that no text has (NUL)</source>
        <translation>此处有一个文本中不会有的字符（NUL）</translation>
    </message>
    <message>
        <source>“{0}” is neither “favorite” nor “check”</source>
        <translation>“{0}”既不是“favorite”也不是“check”</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no column “kind”</source>
        <translation>这不是导出的收藏，因为没有“kind”列</translation>
    </message>
    <message>
        <source>there is no column “{0}” in an export of favorites by this version</source>
        <translation>此版本导出的收藏中没有“{0}”列</translation>
    </message>
    <message>
        <source>the column “{0}” is missing</source>
        <translation>缺少“{0}”列</translation>
    </message>
    <message>
        <source>a column stands there twice</source>
        <translation>有一列在此出现两次</translation>
    </message>
    <message>
        <source>a favorite has nothing in this column</source>
        <translation>收藏在这一列中没有内容</translation>
    </message>
    <message>
        <source>a check has nothing in this column</source>
        <translation>查证在这一列中没有内容</translation>
    </message>
    <message>
        <source>there are more than {0} rows</source>
        <translation>多于 {0} 行</translation>
    </message>
    <message>
        <source>the row has {0} cells, and there are {1} columns</source>
        <translation>该行有 {0} 个单元格，而表格有 {1} 列</translation>
    </message>
    <message>
        <source>the cell is longer than {0} characters</source>
        <translation>单元格长于 {0} 个字符</translation>
    </message>
    <message>
        <source>a quotation mark stands there that is never closed; the file was probably cut</source>
        <translation>此处的引号没有闭合；文件可能已被截断</translation>
    </message>
    <message>
        <source>a quotation mark stands there that neither begins nor ends its cell</source>
        <translation>此处的引号既不在单元格的开头，也不在结尾</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>未从 {0} 导入任何内容：{1}。</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}. {1}: {2}.</source>
        <translation>未从 {0} 导入任何内容。{1}：{2}。</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <extracomment>A word that stands in a file, and what it means</extracomment>
        <translation>“{0}”（{1}）</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>favorite {0}</source>
        <translation>第 {0} 条收藏</translation>
    </message>
    <message>
        <source>check {0}</source>
        <translation>第 {0} 条查证</translation>
    </message>
    <message>
        <source>quote {0}</source>
        <translation>第 {0} 条引文</translation>
    </message>
    <message>
        <source>field “{0}”</source>
        <translation>字段“{0}”</translation>
    </message>
    <message>
        <source>column “{0}”</source>
        <translation>列“{0}”</translation>
    </message>
    <message>
        <source>byte {0}</source>
        <translation>第 {0} 字节</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>{0} is already there. Replace it?</source>
        <translation>{0} 已存在。要替换它吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>You canceled it. No booklet was saved.</source>
        <translation>您已取消。未保存小册子。</translation>
    </message>
    <message>
        <source>The booklet was not saved as “{0}”: {1}. Choose another place.</source>
        <translation>未能将小册子保存为“{0}”：{1}。请另选位置。</translation>
    </message>
    <message>
        <source>The booklet is saved as “{0}”.</source>
        <translation>小册子已保存为“{0}”。</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Only the first {0} words are searched for.</source>
        <translation>只搜索前 {0} 个词。</translation>
    </message>
    <message>
        <source>There is no word in this to search for.</source>
        <translation>这里没有可搜索的词。</translation>
    </message>
    <message>
        <source>After the quotation mark, type the words to find in this order.</source>
        <translation>请在引号后输入要按此顺序查找的词。</translation>
    </message>
    <message>
        <source>After “{0}:”, type a word, as in {0}:cake.</source>
        <translation>请在“{0}:”后输入一个词，例如“{0}:cake”。</translation>
    </message>
    <message>
        <source>After “-”, type the word to leave out.</source>
        <translation>请在“-”后输入要排除的词。</translation>
    </message>
    <message>
        <source>“{0}:” is searched for as a word; known are {1}.</source>
        <translation>“{0}:”按普通的词来搜索；可用的有 {1}。</translation>
    </message>
    <message>
        <source>After “{0}:” comes {1}.</source>
        <translation>“{0}:”之后应为：{1}。</translation>
    </message>
    <message>
        <source>“{0}:{1}” is not understood: after “{0}:” comes {2}.</source>
        <translation>无法理解“{0}:{1}”。“{0}:”之后应为：{2}。</translation>
    </message>
    <message>
        <source>the number or the title of a part, as in part:4</source>
        <translation>部分的编号或标题，例如“部分:4”</translation>
    </message>
    <message>
        <source>the beginning of a collection’s title, such as in:{0}</source>
        <translation>合集标题的开头，例如“合集:{0}”</translation>
    </message>
    <message>
        <source>a year, as in year:2024</source>
        <translation>年份，例如“年份:2024”</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0}或{1}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>His words</source>
        <translation>他的原话</translation>
    </message>
    <message>
        <source>The author’s words</source>
        <translation>作者的原话</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>措辞不同</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>Not his</source>
        <translation>不是他的话</translation>
    </message>
    <message>
        <source>Not the author’s</source>
        <translation>不是作者的话</translation>
    </message>
    <message>
        <source>Not traced</source>
        <translation>未查到出处</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未查证</translation>
    </message>
    <message>
        <source>Found word for word in what he said or wrote.</source>
        <translation>在他说过或写过的内容中逐字查到。</translation>
    </message>
    <message>
        <source>Found word for word at the place that is named.</source>
        <translation>在所注的出处逐字查到。</translation>
    </message>
    <message>
        <source>He said this in other words; these are not the exact ones.</source>
        <translation>他用别的措辞说过这个意思；这不是他的确切原话。</translation>
    </message>
    <message>
        <source>The author said this in other words; these are not the exact ones.</source>
        <translation>作者用别的措辞说过这个意思；这不是作者的确切原话。</translation>
    </message>
    <message>
        <source>Somebody’s summary of his views; not his own words.</source>
        <translation>有人对他观点的概述；不是他自己的话。</translation>
    </message>
    <message>
        <source>Somebody’s summary of the author’s views; not the author’s own words.</source>
        <translation>有人对作者观点的概述；不是作者自己的话。</translation>
    </message>
    <message>
        <source>These are somebody else’s words.</source>
        <translation>这是别人的话。</translation>
    </message>
    <message>
        <source>No place was found where he said or wrote this.</source>
        <translation>没有查到他说过或写过这句话的任何出处。</translation>
    </message>
    <message>
        <source>No place was found where the author said or wrote this.</source>
        <translation>没有查到作者说过或写过这句话的任何出处。</translation>
    </message>
    <message>
        <source>Nobody has looked yet whether these are the words.</source>
        <translation>还没有人查证原话是否如此。</translation>
    </message>
    <message>
        <source>The sentence stands so in a text of his, or in a record of what he said. The place may go on where the quote stops; the whole passage is shown.</source>
        <translation>这句话原样见于他写的文字，或见于他讲话的记录。引文结束之处，原文可能还有下文；会显示整个段落。</translation>
    </message>
    <message>
        <source>A place was found where he says it otherwise. The words of that place are shown beside the collection’s; they are the ones to quote.</source>
        <translation>查到他在某处用别的措辞说了这个意思。该处的文字与合集的文字并列显示；引用时应使用该处的文字。</translation>
    </message>
    <message>
        <source>Somebody’s account of what he holds; no place was found where he says it so. The place that is named is where it can be compared with what he or others said.</source>
        <translation>这是有人对他主张的转述；没有查到他在何处这样说过。可在所注的出处将它与他或别人说过的话对照。</translation>
    </message>
    <message>
        <source>The sentence was found in a text of somebody else, who is named.</source>
        <translation>在别人的文字中查到了这句话，并注明那人是谁。</translation>
    </message>
    <message>
        <source>That proves nothing: he may have said it where no record was found. The nearest passage is shown where there is one.</source>
        <translation>这不能证明什么：他也许在没有查到记录的地方说过。如果有最接近的段落，就会显示出来。</translation>
    </message>
    <message>
        <source>Compare the words with the place that is named, and write down what you find.</source>
        <translation>请将文字与所注的出处对照，并记下您查到的结果。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查到的内容</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>查到的最接近的段落</translation>
    </message>
    <message>
        <source>The words stand so in a published text.</source>
        <translation>这些话原样见于已发表的文本。</translation>
    </message>
    <message>
        <source>The words are from a transcript that people edited.</source>
        <translation>这些话出自经人编辑的文字稿。</translation>
    </message>
    <message>
        <source>The words are from a transcript that a machine made. It may have misheard some.</source>
        <translation>这些话出自机器生成的文字稿，其中可能有听错之处。</translation>
    </message>
    <message>
        <source>a published text</source>
        <translation>已发表的文本</translation>
    </message>
    <message>
        <source>an edited transcript</source>
        <translation>经编辑的文字稿</translation>
    </message>
    <message>
        <source>a machine’s transcript</source>
        <translation>机器生成的文字稿</translation>
    </message>
    <message>
        <source>{0}, in print</source>
        <translation>{0}，见于已发表的文本</translation>
    </message>
    <message>
        <source>{0}, from an edited transcript</source>
        <translation>{0}，出自经编辑的文字稿</translation>
    </message>
    <message>
        <source>{0}, from a machine’s transcript</source>
        <translation>{0}，出自机器生成的文字稿</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Favorite</source>
        <translation>加入收藏</translation>
    </message>
    <message>
        <source>Remove Favorite</source>
        <translation>移出收藏</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Own Check</source>
        <translation>自行查证</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>添加引文</translation>
    </message>
    <message>
        <source>Edit Quote</source>
        <translation>编辑引文</translation>
    </message>
    <message>
        <source>Move Quote</source>
        <translation>移动引文</translation>
    </message>
    <message>
        <source>Delete Quote</source>
        <translation>删除引文</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>导入引文</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>重命名合集</translation>
    </message>
    <message>
        <source>Name Parts</source>
        <translation>命名各部分</translation>
    </message>
    <message>
        <source>Show Collection</source>
        <translation>显示合集</translation>
    </message>
    <message>
        <source>Hide Collection</source>
        <translation>隐藏合集</translation>
    </message>
    <message>
        <source>Restore Quotes</source>
        <translation>恢复引文</translation>
    </message>
    <message>
        <source>Remove Collection</source>
        <translation>移除合集</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>&amp;Show LeCun Viewer</source>
        <translation>显示 LeCun Viewer(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Hide LeCun Viewer</source>
        <translation>隐藏 LeCun Viewer(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy Quote of the Day</source>
        <translation>复制每日引文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>随机引文(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Once a Day</source>
        <translation>每天一次(&amp;O)</translation>
    </message>
    <message>
        <source>Not Again Until &amp;Tomorrow</source>
        <translation>明天之前不再显示(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>No Quote of the Day</source>
        <translation>没有每日引文</translation>
    </message>
    <message>
        <source>Remove It from the &amp;Favorites</source>
        <translation>将其移出收藏(&amp;F)</translation>
    </message>
    <message>
        <source>Add It to the &amp;Favorites</source>
        <translation>将其加入收藏(&amp;F)</translation>
    </message>
</context>
<context>
    <name>TrayNotifier</name>
    <message>
        <source>the system</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln 条引文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) attributed to {0}</source>
        <translation>
            <numerusform>归于 {0} 名下的 %Ln 条引文</numerusform>
        </translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>标记的含义</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>来源 {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No source is named.</source>
        <translation>未注明来源。</translation>
    </message>
    <message>
        <source>No place is known; the collection names: {0}</source>
        <translation>出处未知；合集所注来源：{0}</translation>
    </message>
    <message>
        <source>Not traced; the collection names: {0}</source>
        <translation type="vanished">未查到出处；合集所注来源：{0}</translation>
    </message>
    <message>
        <source>{0} (no address is known)</source>
        <translation>{0}（网址不详）</translation>
    </message>
</context>
</TS>
