<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
        <translation>Yann LeCun zugeschriebene Zitate, jeweils mit dem, was über die Herkunft bekannt ist.

Die Favoriten und ihre Sicherungen liegen in
{0}

Was im Programm schiefging, ist protokolliert in
{1}

Das Programm sendet nichts, nirgendwohin. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>About LeCun Viewer</source>
        <translation>Über LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>The program’s icon is in the tray.</source>
        <translation>Das Symbol des Programms ist im Infobereich.</translation>
    </message>
    <message>
        <source>This desktop has no tray at present; once it has one, the icon appears within a minute.</source>
        <translation>Diese Arbeitsumgebung hat zurzeit keinen Infobereich; sobald sie einen hat, erscheint das Symbol innerhalb einer Minute.</translation>
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
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Teil {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no favorites yet. Mark a quote with its star, and it comes into the booklet.</source>
        <translation>Es gibt noch keine Favoriten. Mit dem Stern markierte Zitate kommen in das Heft.</translation>
    </message>
    <message>
        <source>There is no quote in it, so there is nothing to print.</source>
        <translation>Es ist kein Zitat darin, also gibt es nichts zu drucken.</translation>
    </message>
    <message>
        <source>Printing is not possible here: {0}. You can save the booklet.</source>
        <translation>Drucken ist hier nicht möglich: {0}. Das Heft lässt sich speichern.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The booklet is being made…</source>
        <translation>Das Heft wird erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>The booklet could not be made, by a mistake in this program. No file was changed.</source>
        <translation>Das Heft konnte durch einen Fehler in diesem Programm nicht erstellt werden. Keine Datei wurde geändert.</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>Meine Favoriten</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Alle Zitate</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>Teil {0}</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Heft</translation>
    </message>
    <message>
        <source>&amp;What is in it</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>What is in the booklet</source>
        <translation>Inhalt des Hefts</translation>
    </message>
    <message>
        <source>With my &amp;notes and checks</source>
        <translation>Mit eigenen &amp;Notizen und Prüfungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als &amp;PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>The description is on the clipboard.</source>
        <translation>Die Beschreibung ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard, with its description as text.</source>
        <translation>Das Bild ist in der Zwischenablage, mit seiner Beschreibung als Text.</translation>
    </message>
    <message>
        <source>Nothing was saved. End the name in .png for a picture or in .svg for a drawing.</source>
        <translation>Es wurde nichts gespeichert. Der Name muss auf .png für ein Bild oder .svg für eine Zeichnung enden.</translation>
    </message>
    <message>
        <source>{0} could not be saved, and nothing was changed there: {1}. Try another folder or name.</source>
        <translation>{0} konnte nicht gespeichert werden, und dort wurde nichts geändert: {1}. Bitte einen anderen Ordner oder Namen versuchen.</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Gespeichert als {0}</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadratisch</translation>
    </message>
    <message>
        <source>Wide, 16 : 9</source>
        <translation>Breit, 16 : 9</translation>
    </message>
    <message>
        <source>Tall, 9 : 16</source>
        <translation>Hoch, 9 : 16</translation>
    </message>
    <message>
        <source>Share as a Picture</source>
        <translation>Als Bild teilen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Gestaltung</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Gestaltung</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>D&amp;escription for those who don’t see it</source>
        <translation>Besch&amp;reibung für alle, die es nicht sehen</translation>
    </message>
    <message>
        <source>Description for those who don’t see it</source>
        <translation>Beschreibung für alle, die es nicht sehen</translation>
    </message>
    <message>
        <source>Copy Descrip&amp;tion</source>
        <translation>Beschreibung &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>CardFileDialog</name>
    <message>
        <source>PNG picture, {0} × {1} (*.png)</source>
        <translation>PNG-Bild, {0} × {1} (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Close LeCun Viewer</source>
        <translation>LeCun Viewer schließen</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>Im Hintergrund weiterlaufen?</translation>
    </message>
    <message>
        <source>LeCun Viewer can stay in the tray and show you a quote once a day. Its icon there brings the window back.</source>
        <translation>LeCun Viewer kann im Infobereich bleiben und einmal täglich ein Zitat zeigen. Das Symbol dort bringt das Fenster zurück.</translation>
    </message>
    <message>
        <source>LeCun Viewer can go on without a window and show you a quote once a day. This desktop has no tray for its icon: starting the program again brings the window back, and so does a click on the notification.</source>
        <translation>LeCun Viewer kann ohne Fenster weiterlaufen und einmal täglich ein Zitat zeigen. Diese Arbeitsumgebung hat keinen Infobereich für das Symbol: Ein neuer Start des Programms bringt das Fenster zurück, ebenso ein Klick auf die Benachrichtigung.</translation>
    </message>
    <message>
        <source>You can change this in the Preferences.</source>
        <translation>Das lässt sich in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;Weiterlaufen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>What you can do</source>
        <translation>Was man tun kann</translation>
    </message>
    <message>
        <source>Quote the words that were found, from the place that was found. “Copy as” does that.</source>
        <translation>Den gefundenen Wortlaut zitieren, mit der gefundenen Stelle. „Kopieren als“ tut das.</translation>
    </message>
    <message>
        <source>Open the address and read on: what stands before and after a sentence is part of what it says.</source>
        <translation>Die Adresse öffnen und weiterlesen: Was vor und nach einem Satz steht, gehört zu dem, was er sagt.</translation>
    </message>
    <message>
        <source>Where a quote was not traced, say so. Its copy carries that with it.</source>
        <translation>Wo ein Zitat nicht nachgewiesen ist, das dazusagen. Beim Kopieren steht es dabei.</translation>
    </message>
    <message>
        <source>Found one yourself? Note where under the quote, with “I found it…”; it is kept with your favorites.</source>
        <translation>Selbst eines gefunden? Unter dem Zitat lässt sich mit „Ich habe es gefunden&#xa0;…“ festhalten, wo; es wird bei den Favoriten aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}. The compilation says of itself:</source>
        <translation>{0}. Die Zusammenstellung sagt über sich selbst:</translation>
    </message>
    <message>
        <source>How far its words are his</source>
        <translation>Inwieweit es seine Worte sind</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>The quotes of the compilation were looked for one by one, by their words and by their sense, in what he wrote and said and in the sources that it names. The result is one of these states:</source>
        <translation>Die Zitate der Zusammenstellung wurden einzeln gesucht, nach Wortlaut und Sinn: in dem, was er geschrieben und gesagt hat, und in den Quellen, die sie nennt. Das Ergebnis ist eine dieser Einstufungen:</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} von {2}</translation>
    </message>
    <message>
        <source>About the Collections</source>
        <translation>Über die Sammlungen</translation>
    </message>
    <message>
        <source>About this collection</source>
        <translation>Über diese Sammlung</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>My Quotes</source>
        <translation>Meine Zitate</translation>
    </message>
    <message>
        <source>The collection “{0}” was saved by a newer version of this program. It is untouched, and can be seen and changed with that version.</source>
        <translation>Die Sammlung „{0}“ wurde von einer neueren Version dieses Programms gespeichert. Sie ist unberührt und lässt sich mit der neueren Version ansehen und ändern.</translation>
    </message>
    <message>
        <source>The file {0} is not that of a collection, so it is not read. It stays as it is.</source>
        <translation>Die Datei {0} ist keine Sammlung und wird deshalb nicht gelesen. Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The collection {0} can’t be read at present: {1}.</source>
        <translation>Die Sammlung {0} kann zurzeit nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>The file of the collection “{0}” is not there any more. Favorites of it stay. It is shown again when the file is back.</source>
        <translation>Die Datei der Sammlung „{0}“ ist nicht mehr da. Favoriten daraus bleiben. Die Sammlung wird wieder angezeigt, wenn die Datei zurück ist.</translation>
    </message>
    <message>
        <source>The end of the file of “{0}” is missing. What can be read of it is shown. If you have a whole copy of the file, put it back.</source>
        <translation>Das Ende der Datei von „{0}“ fehlt. Gezeigt wird, was daraus gelesen werden kann. Wenn Sie eine vollständige Kopie der Datei haben, legen Sie sie zurück.</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” can’t be read: {1}. It was left as it is.</source>
        <translation>Zeile {2} der Sammlung „{0}“ kann nicht gelesen werden: {1}. Sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” names a part that can’t be read: {1}. It was left as it is, and all quotes are used.</source>
        <translation>Zeile {2} der Sammlung „{0}“ nennt einen Teil, der nicht gelesen werden kann: {1}. Sie blieb, wie sie war, und alle Zitate werden verwendet.</translation>
    </message>
    <message>
        <source>A copy of the file of the collection “{0}” was brought together with it. The copy is kept as {3}.</source>
        <translation>Eine Kopie der Datei der Sammlung „{0}“ wurde mit dieser zusammengeführt. Die Kopie ist als {3} aufbewahrt.</translation>
    </message>
    <message>
        <source>“{0}” could not be changed: {1}.</source>
        <translation>„{0}“ konnte nicht geändert werden: {1}.</translation>
    </message>
    <message>
        <source>Another program has changed the quote in “{0}” since, so it was left as it is.</source>
        <translation>Ein anderes Programm hat das Zitat in „{0}“ inzwischen geändert, deshalb blieb es, wie es war.</translation>
    </message>
    <message>
        <source>Another file has the place of the collection “{0}” by now, so nothing was changed. Rename or remove that collection first.</source>
        <translation>Eine andere Datei steht inzwischen an der Stelle der Sammlung „{0}“, deshalb wurde nichts geändert. Bitte zuerst die andere Sammlung umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>The file {0} has the name of a collection that comes with the program, so it is not read. Give it another name.</source>
        <translation>Die Datei {0} hat den Namen einer mitgelieferten Sammlung und wird deshalb nicht gelesen. Bitte anders benennen.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln favorite(s)</source>
        <translation>
            <numerusform>%Ln Favorit</numerusform>
            <numerusform>%Ln Favoriten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) of your own</source>
        <translation>
            <numerusform>%Ln eigene Prüfung</numerusform>
            <numerusform>%Ln eigene Prüfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %Ln more that were checked</source>
        <translation>
            <numerusform>{0} und %Ln weiteres geprüftes Zitat</numerusform>
            <numerusform>{0} und %Ln weitere geprüfte Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored.</source>
        <translation>
            <numerusform>{0} wurde wiederhergestellt.</numerusform>
            <numerusform>{0} wurden wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of the backup {1}.</source>
        <translation>
            <numerusform>{0} wurde mithilfe der Sicherung {1} wiederhergestellt.</numerusform>
            <numerusform>{0} wurden mithilfe der Sicherung {1} wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of what the program still knew.</source>
        <translation>
            <numerusform>{0} wurde mithilfe dessen wiederhergestellt, was das Programm noch wusste.</numerusform>
            <numerusform>{0} wurden mithilfe dessen wiederhergestellt, was das Programm noch wusste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new favorite(s)</source>
        <translation>
            <numerusform>%Ln neuer Favorit</numerusform>
            <numerusform>%Ln neue Favoriten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) added</source>
        <translation>
            <numerusform>%Ln Notiz hinzugefügt</numerusform>
            <numerusform>%Ln Notizen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) replaced by newer ones (the older ones are kept below them)</source>
        <translation>
            <numerusform>%Ln Notiz durch eine neuere ersetzt (die ältere steht weiter darunter)</numerusform>
            <numerusform>%Ln Notizen durch neuere ersetzt (die älteren stehen weiter darunter)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older note(s) kept below yours</source>
        <translation>
            <numerusform>%Ln ältere Notiz unter der vorhandenen aufbewahrt</numerusform>
            <numerusform>%Ln ältere Notizen unter den vorhandenen aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln favorite(s) unchanged</source>
        <translation>
            <numerusform>%Ln Favorit unverändert</numerusform>
            <numerusform>%Ln Favoriten unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new check(s) of your own</source>
        <translation>
            <numerusform>%Ln neue eigene Prüfung</numerusform>
            <numerusform>%Ln neue eigene Prüfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) replaced by newer ones (the older ones are kept in their notes)</source>
        <translation>
            <numerusform>%Ln Prüfung durch eine neuere ersetzt (die ältere steht weiter in deren Notiz)</numerusform>
            <numerusform>%Ln Prüfungen durch neuere ersetzt (die älteren stehen weiter in deren Notizen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older check(s) kept in the notes of yours</source>
        <translation>
            <numerusform>%Ln ältere Prüfung in der Notiz der vorhandenen aufbewahrt</numerusform>
            <numerusform>%Ln ältere Prüfungen in den Notizen der vorhandenen aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) unchanged</source>
        <translation>
            <numerusform>%Ln Prüfung unverändert</numerusform>
            <numerusform>%Ln Prüfungen unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”.</source>
        <translation>
            <numerusform>%Ln Zitat in „{0}“.</numerusform>
            <numerusform>%Ln Zitate in „{0}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”, which is hidden.</source>
        <translation>
            <numerusform>%Ln Zitat in „{0}“ (ausgeblendet).</numerusform>
            <numerusform>%Ln Zitate in „{0}“ (ausgeblendet).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) twice in the file.</source>
        <translation>
            <numerusform>%Ln Zitat doppelt in der Datei.</numerusform>
            <numerusform>%Ln Zitate doppelt in der Datei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If these quotes are left out, %Ln note(s) are, too. The quotes there do not have them.</source>
        <translation>
            <numerusform>Werden diese Zitate ausgelassen, dann auch %Ln Notiz. Die vorhandenen Zitate haben sie nicht.</numerusform>
            <numerusform>Werden diese Zitate ausgelassen, dann auch %Ln Notizen. Die vorhandenen Zitate haben sie nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out ({1}): {0}.</source>
        <translation>
            <numerusform>%Ln Zeile ausgelassen ({1}): {0}.</numerusform>
            <numerusform>%Ln Zeilen ausgelassen ({1}): {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were imported into “{0}”. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln Zitat wurde in „{0}“ importiert. „Rückgängig“ nimmt es zurück.</numerusform>
            <numerusform>%Ln Zitate wurden in „{0}“ importiert. „Rückgängig“ nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s), exported on {0}.</source>
        <translation>
            <numerusform>%Ln Zitat, am {0} exportiert.</numerusform>
            <numerusform>%Ln Zitate, am {0} exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln Zitat wurde wiederhergestellt. „Rückgängig“ nimmt es zurück.</numerusform>
            <numerusform>%Ln Zitate wurden wiederhergestellt. „Rückgängig“ nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were in their collections already.</source>
        <translation>
            <numerusform>%Ln Zitat war schon in seiner Sammlung.</numerusform>
            <numerusform>%Ln Zitate waren schon in ihren Sammlungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in {0} can’t be read. They stay there.</source>
        <translation>
            <numerusform>%Ln Zeile in {0} kann nicht gelesen werden. Sie bleibt dort.</numerusform>
            <numerusform>%Ln Zeilen in {0} können nicht gelesen werden. Sie bleiben dort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed “{0}”. %Ln older line(s) of it are kept in {1}.</source>
        <translation>
            <numerusform>Ein anderes Programm hat „{0}“ geändert. %Ln ältere Zeile daraus ist in {1} aufbewahrt.</numerusform>
            <numerusform>Ein anderes Programm hat „{0}“ geändert. %Ln ältere Zeilen daraus sind in {1} aufbewahrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” looks incomplete: %Ln quote(s) are missing from its file.</source>
        <translation>
            <numerusform>„{0}“ scheint unvollständig zu sein: In der Datei fehlt %Ln Zitat.</numerusform>
            <numerusform>„{0}“ scheint unvollständig zu sein: In der Datei fehlen %Ln Zitate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored.</source>
        <translation>
            <numerusform>%Ln Zitat wurde wiederhergestellt.</numerusform>
            <numerusform>%Ln Zitate wurden wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were moved to the folder of older quotes.</source>
        <translation>
            <numerusform>%Ln Zitat wurde in den Ordner der älteren Zitate verschoben.</numerusform>
            <numerusform>%Ln Zitate wurden in den Ordner der älteren Zitate verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more line(s) of “{0}” can’t be read.</source>
        <translation>
            <numerusform>Auch %Ln weitere Zeile von „{0}“ kann nicht gelesen werden.</numerusform>
            <numerusform>Auch %Ln weitere Zeilen von „{0}“ können nicht gelesen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyNotification</name>
    <message>
        <source>Quote of the day</source>
        <translation>Zitat des Tages</translation>
    </message>
    <message>
        <source>Notifications are shown by {0}.</source>
        <translation>Benachrichtigungen werden angezeigt von {0}.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications at present.</source>
        <translation>Zurzeit zeigt nichts in dieser Arbeitsumgebung Benachrichtigungen an.</translation>
    </message>
    <message>
        <source>The desktop asks not to be disturbed; the notification waits.</source>
        <translation>Die Arbeitsumgebung bittet, nicht zu stören; die Benachrichtigung wartet.</translation>
    </message>
    <message>
        <source>Last shown: {0}.</source>
        <translation>Zuletzt angezeigt: {0}.</translation>
    </message>
    <message>
        <source>None was shown so far.</source>
        <translation>Bisher wurde keine angezeigt.</translation>
    </message>
    <message>
        <source>Notifications are off.</source>
        <translation>Benachrichtigungen sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Next: today, as soon as it can be shown.</source>
        <translation>Nächste: heute, sobald sie angezeigt werden kann.</translation>
    </message>
    <message>
        <source>Next: {0}.</source>
        <translation>Nächste: {0}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove from favorites</source>
        <translation>Aus den Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add to favorites</source>
        <translation>Zu den Favoriten hinzufügen</translation>
    </message>
    <message>
        <source>Another quote</source>
        <translation>Ein anderes Zitat</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>Zu den Favoriten hinzugefügt</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>Aus den Favoriten entfernt</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day, in the letters of QLocale: d is the day, MMMM the month, yyyy the year. As in: d &apos;de&apos; MMMM &apos;de&apos; yyyy</extracomment>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>All quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>Alle Zitate sind ausgeblendet. Wählen Sie in den Einstellungen, welche Sammlungen angezeigt werden.</translation>
    </message>
    <message>
        <source>There is no quote of the day, because all quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>Es gibt kein Zitat des Tages, weil alle Zitate ausgeblendet sind. Wählen Sie in den Einstellungen, welche Sammlungen angezeigt werden.</translation>
    </message>
    <message>
        <source>None of the quotes that are shown is traced to him or not known otherwise, so the quote of the day comes from all of them.</source>
        <translation>Keines der angezeigten Zitate ist auf ihn zurückgeführt oder ungeklärt, deshalb kommt das Zitat des Tages aus allen.</translation>
    </message>
    <message>
        <source>There are no favorites yet, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Es gibt noch keine Favoriten, deshalb kommt das Zitat des Tages aus allen, die auf ihn zurückgeführt oder ungeklärt sind.</translation>
    </message>
    <message>
        <source>That collection has no quotes here, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Die gewählte Sammlung hat hier keine Zitate, deshalb kommt das Zitat des Tages aus allen, die auf ihn zurückgeführt oder ungeklärt sind.</translation>
    </message>
    <message>
        <source>That part has no quotes, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Der gewählte Teil hat keine Zitate, deshalb kommt das Zitat des Tages aus allen, die auf ihn zurückgeführt oder ungeklärt sind.</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded, so its notification is not shown.</source>
        <translation>Das Zitat des Tages konnte nicht aufgezeichnet werden, deshalb wird die Benachrichtigung dazu nicht angezeigt.</translation>
    </message>
    <message>
        <source>The quotes of the day were recorded by a newer version of this program, and stay as they are.</source>
        <translation>Die Zitate des Tages wurden von einer neueren Version dieses Programms aufgezeichnet und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded: {0}.</source>
        <translation>Das Zitat des Tages konnte nicht aufgezeichnet werden: {0}.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Welcome. This is today’s quote, and how far its words are really Yann LeCun’s.</source>
        <translation>Willkommen. Dies ist das heutige Zitat; dabei steht, inwieweit die Worte wirklich von Yann LeCun sind.</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>Zu den Favoriten hinzugefügt</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>Aus den Favoriten entfernt</translation>
    </message>
    <message>
        <source>The quote is on the clipboard.</source>
        <translation>Das Zitat ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the quote before</source>
        <translation>Zurück zum vorigen Zitat</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Wieder vor</translation>
    </message>
    <message>
        <source>Random quote</source>
        <translation>Zufälliges Zitat</translation>
    </message>
    <message>
        <source>A random quote</source>
        <translation>Ein zufälliges Zitat</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Keep this quote among your favorites</source>
        <translation>Dieses Zitat bei den Favoriten aufbewahren</translation>
    </message>
    <message>
        <source>Copy the quote with its attribution</source>
        <translation>Das Zitat mit seiner Zuschreibung kopieren</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy as Markdown, BibTeX and other formats</source>
        <translation>Als Markdown, BibTeX und in anderen Formaten kopieren</translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>Export Favorites</source>
        <translation>Favoriten exportieren</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>{0} konnte nicht geschrieben werden, und nichts wurde geändert: {1}.</translation>
    </message>
    <message>
        <source>Your favorites were written to {0}.</source>
        <translation>Die Favoriten wurden nach {0} geschrieben.</translation>
    </message>
    <message>
        <source>Import Favorites</source>
        <translation>Favoriten importieren</translation>
    </message>
    <message>
        <source>Exported favorites (*.json *.csv)</source>
        <translation>Exportierte Favoriten (*.json *.csv)</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>{0} konnte nicht gelesen werden, und nichts wurde geändert: {1}.</translation>
    </message>
    <message>
        <source>The favorites were imported.</source>
        <translation>Die Favoriten wurden importiert.</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>„Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>This is what the import will do:</source>
        <translation>Das wird der Import tun:</translation>
    </message>
    <message>
        <source>Nothing is overwritten, and Undo takes it back.</source>
        <translation>Nichts wird überschrieben, und „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Plain text</source>
        <translation>Reintext</translation>
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
        <translation>Teil</translation>
    </message>
    <message>
        <source>Source named by the collection</source>
        <translation>Von der Sammlung genannte Quelle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>Die ähnlichste gefundene Stelle</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>How the words are known</source>
        <translation>Woher der Wortlaut bekannt ist</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Marked on</source>
        <translation>Markiert am</translation>
    </message>
    <message>
        <source>Own check of</source>
        <translation>Eigene Prüfung vom</translation>
    </message>
    <message>
        <source>Own check: found to be</source>
        <translation>Eigene Prüfung: Ergebnis</translation>
    </message>
    <message>
        <source>Own check: where</source>
        <translation>Eigene Prüfung: Fundstelle</translation>
    </message>
    <message>
        <source>Own check: address</source>
        <translation>Eigene Prüfung: Adresse</translation>
    </message>
    <message>
        <source>Own check: when</source>
        <translation>Eigene Prüfung: wann</translation>
    </message>
    <message>
        <source>Own check: note</source>
        <translation>Eigene Prüfung: Notiz</translation>
    </message>
    <message>
        <source>LeCun Viewer can’t import this file. To bring back everything later, export as JSON, too.</source>
        <translation>LeCun Viewer kann diese Datei nicht importieren. Um später alles zurückzuholen, exportieren Sie zusätzlich als JSON.</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not when you marked them, your notes and your checks. To keep these, too, export as JSON.</source>
        <translation>Ein Import bringt die Zitate zurück, aber nicht, wann Sie sie markiert haben, und auch nicht Ihre Notizen und Prüfungen. Um auch diese zu behalten, exportieren Sie als JSON.</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not the collection’s title and introduction. To keep these, too, export as JSON.</source>
        <translation>Ein Import bringt die Zitate zurück, aber nicht Titel und Einleitung der Sammlung. Um auch diese zu behalten, exportieren Sie als JSON.</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>{0}, exported from LeCun Viewer on {1}.</source>
        <translation>{0}, am {1} aus LeCun Viewer exportiert.</translation>
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
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the folder can’t be written to</source>
        <translation>In den Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>Der Zugriff wird verweigert</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>Der Name ist zu lang</translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation>Ein anderes Programm verwendet die Datei</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>Der Datenträger meldete einen Fehler</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>a file stands where the folder should be</source>
        <translation>Wo der Ordner sein sollte, steht eine Datei</translation>
    </message>
    <message>
        <source>a folder stands where the file should be</source>
        <translation>Wo die Datei sein sollte, steht ein Ordner</translation>
    </message>
    <message>
        <source>a pipe or a device stands where the file should be</source>
        <translation>Wo die Datei sein sollte, steht eine Pipe oder ein Gerät</translation>
    </message>
    <message>
        <source>this name is a link that another user made</source>
        <translation>Dieser Name ist ein Link, den ein anderer Benutzer angelegt hat</translation>
    </message>
    <message>
        <source>a newer version of this program wrote the file</source>
        <translation>Eine neuere Version dieses Programms hat die Datei geschrieben</translation>
    </message>
    <message>
        <source>the name of the program’s folder has characters that can’t be written there</source>
        <translation>Der Name des Programmordners enthält Zeichen, die sich dort nicht schreiben lassen</translation>
    </message>
    <message>
        <source>the Flatpak’s sandbox has no access to what the desktop starts</source>
        <translation>Die Sandbox des Flatpaks hat keinen Zugriff auf das, was die Arbeitsumgebung startet</translation>
    </message>
    <message>
        <source>Give yourself access to the folder, then start LeCun Viewer again.</source>
        <translation>Geben Sie sich Zugriff auf den Ordner, und starten Sie LeCun Viewer neu.</translation>
    </message>
    <message>
        <source>Use a folder with a shorter name.</source>
        <translation>Benutzen Sie einen Ordner mit einem kürzeren Namen.</translation>
    </message>
    <message>
        <source>Move that file to another place, then start LeCun Viewer again.</source>
        <translation>Verschieben Sie diese Datei an einen anderen Ort, und starten Sie LeCun Viewer neu.</translation>
    </message>
    <message>
        <source>Check the folder and its disk, then start LeCun Viewer again.</source>
        <translation>Prüfen Sie den Ordner und seinen Datenträger, und starten Sie LeCun Viewer neu.</translation>
    </message>
    <message>
        <source>Favorites and own quotes can’t be read or saved, because their folder can’t be used: {0}.</source>
        <translation>Favoriten und eigene Zitate können weder gelesen noch gespeichert werden, weil ihr Ordner nicht benutzt werden kann: {0}.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>Darin wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The folder is {0}</source>
        <translation>Der Ordner ist {0}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The log is in the folder {0}, which could not be opened.</source>
        <translation>Das Protokoll ist im Ordner {0}, der sich nicht öffnen ließ.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>Im Programm ist etwas schiefgegangen. Nichts Gespeichertes ist verloren. Mehr steht im Protokoll: Hilfe ▸ Protokoll anzeigen.</translation>
    </message>
    <message>
        <source>The program crashed the last time. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>Das Programm ist beim letzten Mal abgestürzt. Nichts Gespeichertes ist verloren. Mehr steht im Protokoll: Hilfe ▸ Protokoll anzeigen.</translation>
    </message>
    <message>
        <source>LeCun Viewer seems to run already, but it did not answer. So it was started once more. Both keep the same favorites.</source>
        <translation>LeCun Viewer scheint schon zu laufen, hat aber nicht geantwortet. Deshalb wurde das Programm noch einmal gestartet. Beide verwenden dieselben Favoriten.</translation>
    </message>
    <message>
        <source>LeCun Viewer has to end. Nothing you saved is lost. The log says more: {0}</source>
        <translation>LeCun Viewer muss beendet werden. Nichts Gespeichertes ist verloren. Mehr steht im Protokoll: {0}</translation>
    </message>
</context>
<context>
    <name>FavoriteEditor</name>
    <message>
        <source>Another program had removed this favorite. It was marked again, with what you typed.</source>
        <translation>Ein anderes Programm hatte diesen Favoriten entfernt. Er wurde wieder markiert, mit dem eingegebenen Text.</translation>
    </message>
    <message>
        <source>Another program has changed your check since, so it was left as it is.</source>
        <translation>Ein anderes Programm hat die eigene Prüfung inzwischen geändert, deshalb blieb sie, wie sie war.</translation>
    </message>
    <message>
        <source>Another program has changed your check since. What it wrote is kept below yours.</source>
        <translation>Ein anderes Programm hat die eigene Prüfung inzwischen geändert. Was es geschrieben hat, steht nun unter dem hier Eingegebenen.</translation>
    </message>
</context>
<context>
    <name>Favorites</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Eigene Notiz</translation>
    </message>
    <message>
        <source>Your favorites were saved by a newer version of this program. They are untouched, and can be seen and changed with that version.</source>
        <translation>Die Favoriten wurden von einer neueren Version dieses Programms gespeichert. Sie sind unberührt und lassen sich mit der neueren Version ansehen und ändern.</translation>
    </message>
    <message>
        <source>Favorites can’t be kept at present: {0} ({1}).</source>
        <translation>Favoriten können zurzeit nicht aufbewahrt werden: {0} ({1}).</translation>
    </message>
    <message>
        <source>Your favorites could not be changed: {0}.</source>
        <translation>Die Favoriten konnten nicht geändert werden: {0}.</translation>
    </message>
    <message>
        <source>Another program has changed this favorite since, so it was left as it is.</source>
        <translation>Ein anderes Programm hat diesen Favoriten inzwischen geändert, deshalb blieb er, wie er war.</translation>
    </message>
    <message>
        <source>Another program has changed your favorites since, so they were left as they are.</source>
        <translation>Ein anderes Programm hat die Favoriten inzwischen geändert, deshalb blieben sie, wie sie waren.</translation>
    </message>
    <message>
        <source>Today’s backup of your favorites could not be made: {0}. The favorites themselves are unharmed.</source>
        <translation>Die heutige Sicherung der Favoriten konnte nicht angelegt werden: {0}. Die Favoriten selbst sind unversehrt.</translation>
    </message>
    <message>
        <source>The favorites file was gone. What the program still knew of it was written again.</source>
        <translation>Die Datei der Favoriten war verschwunden. Was das Programm noch davon wusste, wurde wieder geschrieben.</translation>
    </message>
    <message>
        <source>The favorites file was damaged.</source>
        <translation>Die Datei der Favoriten war beschädigt.</translation>
    </message>
    <message>
        <source>The favorites file was missing.</source>
        <translation>Die Datei der Favoriten fehlte.</translation>
    </message>
    <message>
        <source>The damaged file was kept unchanged as {0}.</source>
        <translation>Die beschädigte Datei wurde unverändert als {0} aufbewahrt.</translation>
    </message>
    <message>
        <source>No favorite could be read from it, and there was no backup.</source>
        <translation>Kein Favorit ließ sich daraus lesen, und es gab keine Sicherung.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Discard what you have typed?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>Die Eingaben sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln quote(s) that are there already</source>
        <translation>
            <numerusform>%Ln bereits vorhandenes Zitat aus&amp;lassen</numerusform>
            <numerusform>%Ln bereits vorhandene Zitate aus&amp;lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be imported.</source>
        <translation>
            <numerusform>%Ln Zitat wird importiert.</numerusform>
            <numerusform>%Ln Zitate werden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>A collection needs a title.</source>
        <translation>Eine Sammlung braucht einen Titel.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Was bereits vorhanden ist</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was ausgelassen wird</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Zitate importieren</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Title of the collection</source>
        <translation>Titel der Sammlung</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Was importiert wird</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Import Quotes</source>
        <translation>Zitate importieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>IncompleteQuestion</name>
    <message>
        <source>Incomplete Collection</source>
        <translation>Unvollständige Sammlung</translation>
    </message>
    <message>
        <source>The file may have been cut by a full disk or a program that synchronizes folders. The quotes are still shown. If you deleted them, they are moved to the folder of older quotes.</source>
        <translation>Vielleicht hat ein voller Datenträger oder ein Programm, das Ordner abgleicht, die Datei abgeschnitten. Die Zitate werden weiter angezeigt. Wenn Sie sie gelöscht haben, werden sie in den Ordner der älteren Zitate verschoben.</translation>
    </message>
    <message>
        <source>&amp;Restore Them</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>They Were &amp;Deleted</source>
        <translation>Sie wurden &amp;gelöscht</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>&amp;Später fragen</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>{0}, {1}</source>
        <extracomment>Joins two items of a list. More items are joined one after the other. Chinese has {0}、{1}, Arabic {0}، {1}</extracomment>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <extracomment>Joins two whole sentences. More are joined one after the other. Chinese has no space here: {0}{1}</extracomment>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <extracomment>A name or a word in quotation marks, such as that of a column</extracomment>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>First quote, last quote</source>
        <translation>Erstes Zitat, letztes Zitat</translation>
    </message>
    <message>
        <source>Go on to its text</source>
        <translation>Weiter zu seinem Text</translation>
    </message>
    <message>
        <source>While typing a search</source>
        <translation>Beim Eingeben einer Suche</translation>
    </message>
    <message>
        <source>Move in the list</source>
        <translation>In der Liste bewegen</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>In einem Formular</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Both words, in any order</source>
        <translation>Beide Wörter, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>These words in this order</source>
        <translation>Diese Wörter in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>Ohne dieses Wort</translation>
    </message>
    <message>
        <source>In a part</source>
        <translation>In einem Teil</translation>
    </message>
    <message>
        <source>In a collection</source>
        <translation>In einer Sammlung</translation>
    </message>
    <message>
        <source>Only in this text of a quote</source>
        <translation>Nur in diesem Text eines Zitats</translation>
    </message>
    <message>
        <source>Words that were found in a text of that year</source>
        <translation>Worte, die in einem Text dieses Jahres gefunden wurden</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>Eigene Favoriten</translation>
    </message>
    <message>
        <source>How far the words are his</source>
        <translation>Inwieweit es seine Worte sind</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <extracomment>The name of your language, as it names itself: français, Deutsch, 简体中文</extracomment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose one from the list, or press {0} for a random one.</source>
        <translation>Eines aus der Liste wählen oder {0} für ein zufälliges drücken.</translation>
    </message>
    <message>
        <source>No quote is chosen. {0}</source>
        <translation>Es ist kein Zitat ausgewählt. {0}</translation>
    </message>
    <message>
        <source>There is no quote “{0}” among the collections that are shown.</source>
        <translation>In den angezeigten Sammlungen gibt es kein Zitat „{0}“.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Search quotes</source>
        <translation>Zitate suchen</translation>
    </message>
    <message>
        <source>Words in any order, or for example:
&quot;exact phrase&quot;
cake -cherry
source:time year:2024
is:favorite  is:&quot;not traced&quot;
F1 has all of it.</source>
        <translation>Wörter in beliebiger Reihenfolge, oder zum Beispiel:
&quot;genaue Wortfolge&quot;
cake -cherry
quelle:time jahr:2024
ist:favorit  ist:&quot;nicht nachgewiesen&quot;
F1 zeigt alles.</translation>
    </message>
    <message>
        <source>Result count</source>
        <translation>Anzahl der Treffer</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>In allen</translation>
    </message>
    <message>
        <source>Search all quotes, not only what is chosen in the sidebar (Esc)</source>
        <translation>Alle Zitate durchsuchen, nicht nur die Auswahl in der Seitenleiste (Esc)</translation>
    </message>
    <message>
        <source>About the search</source>
        <translation>Hinweis zur Suche</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>Kopieren &amp;als</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Sor&amp;t</source>
        <translation>&amp;Sortieren</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Import Favorites…</source>
        <translation>Favoriten &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export Favorites…</source>
        <translation>Favoriten &amp;exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Print or Save a &amp;Booklet…</source>
        <translation>&amp;Heft drucken oder speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;I Found It…</source>
        <translation>&amp;Ich habe es gefunden&#xa0;…</translation>
    </message>
    <message>
        <source>Cop&amp;y Again</source>
        <translation>Erneut k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Share as a Picture…</source>
        <translation>Als Bil&amp;d teilen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Copy with Attribution</source>
        <translation>Mit Zuschreibung &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Widen or Clear the Search</source>
        <translation>S&amp;uche erweitern oder leeren</translation>
    </message>
    <message>
        <source>Mark as Fa&amp;vorite</source>
        <translation>Als &amp;Favorit markieren</translation>
    </message>
    <message>
        <source>Write a Personal &amp;Note</source>
        <translation>Eigene &amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>&amp;Quelle im Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Text &amp;vergrößern</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Text ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Original Text Size</source>
        <translation>&amp;Ursprüngliche Textgröße</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>Z&amp;ufälliges Zitat</translation>
    </message>
    <message>
        <source>&amp;All Quotes</source>
        <translation>&amp;Alle Zitate</translation>
    </message>
    <message>
        <source>About the &amp;Collections</source>
        <translation>Über die &amp;Sammlungen</translation>
    </message>
    <message>
        <source>In the Order of the &amp;Collection</source>
        <translation>In Reihenfolge der &amp;Sammlung</translation>
    </message>
    <message>
        <source>By the &amp;Source It Names</source>
        <translation>Nach genannter &amp;Quelle</translation>
    </message>
    <message>
        <source>By the &amp;Date of the Words Found</source>
        <translation>Nach &amp;Datum des gefundenen Wortlauts</translation>
    </message>
    <message>
        <source>Quote of the &amp;Day</source>
        <translation>Zitat des &amp;Tages</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Fa&amp;vorites</source>
        <translation>&amp;Favoriten</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Show &amp;Log</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>&amp;About LeCun Viewer</source>
        <translation>Ü&amp;ber LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>The menu entry comes and goes with the installed program here; nothing was changed.</source>
        <translation>Der Menüeintrag kommt und geht hier mit dem installierten Programm; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>LeCun Viewer is in the menu now, and starts {0}.</source>
        <translation>LeCun Viewer ist jetzt im Menü und startet {0}.</translation>
    </message>
    <message>
        <source>LeCun Viewer was not in the menu by this user’s own entry; nothing was changed.</source>
        <translation>LeCun Viewer war nicht durch einen eigenen Eintrag dieses Benutzerkontos im Menü; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu.</source>
        <translation>LeCun Viewer ist nicht mehr im Menü.</translation>
    </message>
    <message>
        <source>LeCun Viewer no longer starts at login.</source>
        <translation>LeCun Viewer startet nicht mehr beim Anmelden.</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu, and no longer starts at login.</source>
        <translation>LeCun Viewer ist nicht mehr im Menü und startet nicht mehr beim Anmelden.</translation>
    </message>
    <message>
        <source>Favorites and preferences are where they were.</source>
        <translation>Favoriten und Einstellungen sind, wo sie waren.</translation>
    </message>
    <message>
        <source>The menu could not be changed: {0} ({1}).</source>
        <translation>Das Menü konnte nicht geändert werden: {0} ({1}).</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Part &amp;{0}: {1}</source>
        <translation>Teil &amp;{0}: {1}</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Rückgängig: {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Wiederholen: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>The file may be cut: its last line has no end, as some spreadsheets leave it.</source>
        <translation>Die Datei ist vielleicht abgeschnitten: Ihre letzte Zeile hat kein Ende, wie manche Tabellenprogramme sie hinterlassen.</translation>
    </message>
    <message>
        <source>There are no favorites in the file.</source>
        <translation>In der Datei sind keine Favoriten.</translation>
    </message>
    <message>
        <source>Nothing will change: everything in the file is there already.</source>
        <translation>Nichts wird sich ändern: Alles in der Datei ist bereits vorhanden.</translation>
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
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details …</translation>
    </message>
    <message>
        <source>Show all messages in full</source>
        <translation>Alle Meldungen vollständig anzeigen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more message(s).</source>
        <translation>
            <numerusform>Und %Ln weitere Meldung.</numerusform>
            <numerusform>Und %Ln weitere Meldungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>OlderQuotesDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>There are no older quotes. Quotes that another computer has replaced, and quotes of collections that you have removed, are listed here.</source>
        <translation>Es gibt keine älteren Zitate. Hier stehen Zitate, die ein anderer Computer ersetzt hat, und Zitate aus Sammlungen, die Sie entfernt haben.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be restored.</source>
        <translation>
            <numerusform>%Ln Zitat wird wiederhergestellt.</numerusform>
            <numerusform>%Ln Zitate werden wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the quotes that you want back. A collection stands for all its quotes.</source>
        <translation>Wählen Sie die Zitate aus, die Sie zurückhaben möchten. Eine Sammlung steht für alle ihre Zitate.</translation>
    </message>
    <message>
        <source>Restore Older Quotes</source>
        <translation>Ältere Zitate wiederherstellen</translation>
    </message>
    <message>
        <source>These quotes were replaced by another computer, or were in a collection that you have removed. They come back into their collections. What is there now stays.</source>
        <translation>Diese Zitate hat ein anderer Computer ersetzt, oder sie waren in einer Sammlung, die Sie entfernt haben. Sie kommen in ihre Sammlungen zurück. Was jetzt dort steht, bleibt.</translation>
    </message>
    <message>
        <source>Older quotes</source>
        <translation>Ältere Zitate</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Words of the quote</source>
        <translation>Wortlaut des Zitats</translation>
    </message>
</context>
<context>
    <name>OwnActions</name>
    <message>
        <source>A&amp;dd Quote…</source>
        <translation>Zitat &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit Quote…</source>
        <translation>Zitat &amp;bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Move To</source>
        <translation>&amp;Verschieben nach</translation>
    </message>
    <message>
        <source>De&amp;lete Quote</source>
        <translation>Zitat &amp;löschen</translation>
    </message>
    <message>
        <source>Import Q&amp;uotes…</source>
        <translation>&amp;Zitate importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Own Collections</source>
        <translation>Eigene &amp;Sammlungen</translation>
    </message>
    <message>
        <source>Restore Ol&amp;der Quotes…</source>
        <translation>Ältere Zitate &amp;wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Parts…</source>
        <translation>&amp;Teile&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ausblenden</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>“{0}” was removed. Undo takes it back.</source>
        <translation>„{0}“ wurde entfernt. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>It was saved. Its collection is hidden, or not all there yet.</source>
        <translation>Das Zitat wurde gespeichert. Seine Sammlung ist ausgeblendet oder noch nicht vollständig da.</translation>
    </message>
    <message>
        <source>“{0}” is hidden. “Own Collections” in the File menu shows it again.</source>
        <translation>„{0}“ ist ausgeblendet. Mit „Eigene Sammlungen“ im Menü „Datei“ wird die Sammlung wieder angezeigt.</translation>
    </message>
</context>
<context>
    <name>OwnCheckDialog</name>
    <message>
        <source>As the program says</source>
        <translation>Wie im Programm</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>The program says: {0}.</source>
        <translation>Das Programm gibt an: {0}.</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>Ein Datum ist ein Jahr, ein Monat oder ein Tag, etwa 2024, 2024-03 oder 2024-03-07.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>Eine Adresse beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>I Found It</source>
        <translation>Ich habe es gefunden</translation>
    </message>
    <message>
        <source>What you found out about this quote yourself. It is kept with your favorites and shown beside what the program knows, which stays as it is.</source>
        <translation>Das Ergebnis einer eigenen Prüfung dieses Zitats. Es wird bei den Favoriten aufbewahrt und neben dem gezeigt, was das Programm weiß; daran ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>Ein&amp;stufung</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Fundstelle</translation>
    </message>
    <message>
        <source>Where you found it</source>
        <translation>Wo es gefunden wurde</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>Vortrag, Aufsatz, Beitrag, Interview</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>&amp;Date of the words</source>
        <translation>&amp;Datum der Worte</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>Datum der Worte</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>2024, 2024-03, 2024-03-07</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Note on what you found</source>
        <translation>Notiz zur Prüfung</translation>
    </message>
</context>
<context>
    <name>OwnDialogs</name>
    <message>
        <source>Quotes (*.jsonl *.csv *.txt *.md *.markdown)</source>
        <translation>Zitate (*.jsonl *.csv *.txt *.md *.markdown)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Zitate importieren</translation>
    </message>
    <message>
        <source>Not imported: {0}.</source>
        <translation>Nicht importiert: {0}.</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>Ein anderer Import läuft noch.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>Der Import wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>{0} konnte nicht gelesen werden, und nichts wurde geändert: {1}.</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>{0} wird gelesen</translation>
    </message>
    <message>
        <source>Collection of this program (*{0})</source>
        <translation>Sammlung dieses Programms (*{0})</translation>
    </message>
    <message>
        <source>Export Collection</source>
        <translation>Sammlung exportieren</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>{0} konnte nicht geschrieben werden, und nichts wurde geändert: {1}.</translation>
    </message>
    <message>
        <source>“{0}” was written to {1}.</source>
        <translation>„{0}“ wurde nach {1} geschrieben.</translation>
    </message>
    <message>
        <source>the file of the collection could not be read</source>
        <translation>die Datei der Sammlung konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>Parts of “{0}”</source>
        <translation>Teile von „{0}“</translation>
    </message>
    <message>
        <source>One title a &amp;line. An empty line is no part:</source>
        <translation>Ein Titel je &amp;Zeile. Eine leere Zeile ist kein Teil:</translation>
    </message>
    <message>
        <source>Titles of parts</source>
        <translation>Titel der Teile</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Your own check, {0}</source>
        <translation>Eigene Prüfung, {0}</translation>
    </message>
</context>
<context>
    <name>PartListModel</name>
    <message>
        <source>All quotes</source>
        <translation>Alle Zitate</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>Zitat des Tages</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}, eingeklappt</translation>
    </message>
    <message>
        <source>{0}, unfolded</source>
        <translation>{0}, ausgeklappt</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Teil {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Show “{0}”</source>
        <translation>„{0}“ anzeigen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Teil {0}: {1}</translation>
    </message>
    <message>
        <source>Collection: {0}, hidden</source>
        <translation>Sammlung: {0}, ausgeblendet</translation>
    </message>
    <message>
        <source>Collection: {0}</source>
        <translation>Sammlung: {0}</translation>
    </message>
    <message>
        <source>Quotes traced to him, or not known otherwise</source>
        <translation>Auf ihn zurückgeführte oder ungeklärte Zitate</translation>
    </message>
    <message>
        <source>My favorites</source>
        <translation>Meine Favoriten</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Alle Zitate</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>Zitat des Tages</translation>
    </message>
    <message>
        <source>Show a &amp;notification once a day</source>
        <translation>Einmal täglich eine Be&amp;nachrichtigung anzeigen</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Um</translation>
    </message>
    <message>
        <source>At this time of day</source>
        <translation>Zu dieser Tageszeit</translation>
    </message>
    <message>
        <source>Chosen &amp;from</source>
        <translation>Aus&amp;wahl aus</translation>
    </message>
    <message>
        <source>Chosen from</source>
        <translation>Auswahl aus</translation>
    </message>
    <message>
        <source>A part or a collection that is not there</source>
        <translation>Ein Teil oder eine Sammlung, die nicht da ist</translation>
    </message>
    <message>
        <source>Show one no&amp;w</source>
        <translation>&amp;Jetzt eine anzeigen</translation>
    </message>
    <message>
        <source>Not again until &amp;tomorrow</source>
        <translation>Erst &amp;morgen wieder</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>&amp;Keep running in the background when the window is closed</source>
        <translation>Bei geschlossenem Fenster im &amp;Hintergrund laufen</translation>
    </message>
    <message>
        <source>Start at &amp;login, hidden</source>
        <translation>Beim Anmelden &amp;verborgen starten</translation>
    </message>
    <message>
        <source>Find &amp;quotes in the desktop’s search</source>
        <translation>Zitate in der &amp;Suche der Arbeitsumgebung finden</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>C&amp;olors</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
</context>
<context>
    <name>PreferencesEditor</name>
    <message>
        <source>Starting at login could not be changed: {0}.</source>
        <translation>Das Starten beim Anmelden konnte nicht geändert werden: {0}.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>You canceled it. The pages that were ready may still be printed.</source>
        <translation>Der Druck wurde abgebrochen. Die fertigen Seiten werden vielleicht noch gedruckt.</translation>
    </message>
    <message>
        <source>You canceled it. Nothing was printed.</source>
        <translation>Der Druck wurde abgebrochen. Nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>The booklet was not printed: {0}.</source>
        <translation>Das Heft wurde nicht gedruckt: {0}.</translation>
    </message>
    <message>
        <source>The booklet went to the printer.</source>
        <translation>Das Heft ging an den Drucker.</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>part:</source>
        <extracomment>Keys of the search field, as in “part:4”. Each is a word of letters with a colon. See docs/translating.md</extracomment>
        <translation>teil:</translation>
    </message>
    <message>
        <source>in:</source>
        <translation>in:</translation>
    </message>
    <message>
        <source>is:</source>
        <translation>ist:</translation>
    </message>
    <message>
        <source>year:</source>
        <translation>jahr:</translation>
    </message>
    <message>
        <source>text:</source>
        <translation>text:</translation>
    </message>
    <message>
        <source>topic:</source>
        <translation>thema:</translation>
    </message>
    <message>
        <source>source:</source>
        <translation>quelle:</translation>
    </message>
    <message>
        <source>author:</source>
        <translation>autor:</translation>
    </message>
    <message>
        <source>tag:</source>
        <translation>schlagwort:</translation>
    </message>
    <message>
        <source>is:favorite</source>
        <extracomment>The key and what stands after it for favorites, as in the search field</extracomment>
        <translation>ist:favorit</translation>
    </message>
</context>
<context>
    <name>QuoteActions</name>
    <message>
        <source>&amp;Open the Nearest Passage in the Browser</source>
        <translation>Ähnlichste &amp;Stelle im Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>&amp;Quelle im Browser öffnen</translation>
    </message>
    <message>
        <source>The address could not be opened in a browser: {0}</source>
        <translation>Die Adresse konnte nicht in einem Browser geöffnet werden: {0}</translation>
    </message>
    <message>
        <source>Cop&amp;y Again as {0}</source>
        <translation>Erneut als {0} k&amp;opieren</translation>
    </message>
    <message>
        <source>Cop&amp;y as {0}</source>
        <translation>Als {0} k&amp;opieren</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>Edit Quote</source>
        <translation>Zitat bearbeiten</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>Zitat hinzufügen</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>Kein Teil</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>A quote needs words.</source>
        <translation>Ein Zitat braucht einen Wortlaut.</translation>
    </message>
    <message>
        <source>This is too long for a quote.</source>
        <translation>Das ist zu lang für ein Zitat.</translation>
    </message>
    <message>
        <source>“{0}” needs a place. Say where the words are, or choose another state.</source>
        <translation>„{0}“ braucht eine Fundstelle. Bitte angeben, wo die Worte stehen, oder eine andere Einstufung wählen.</translation>
    </message>
    <message>
        <source>“{0}” needs the words as they stand there.</source>
        <translation>„{0}“ braucht den Wortlaut, wie er dort steht.</translation>
    </message>
    <message>
        <source>“{0}” needs the name of the person who said it.</source>
        <translation>„{0}“ braucht den Namen der Person, die es gesagt hat.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://, and has no spaces.</source>
        <translation>Eine Adresse beginnt mit https:// oder http:// und enthält keine Leerzeichen.</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>Ein Datum ist ein Jahr, ein Monat oder ein Tag, etwa 2024, 2024-03 oder 2024-03-07.</translation>
    </message>
    <message>
        <source>A language is a code, such as en, fr or pt-BR.</source>
        <translation>Eine Sprache ist ein Kürzel, etwa en, fr oder pt-BR.</translation>
    </message>
    <message>
        <source>It is there already ({0}): “{1}”</source>
        <translation>Es ist bereits vorhanden ({0}): „{1}“</translation>
    </message>
    <message>
        <source>It is there already, in “{0}” ({1}): “{2}”</source>
        <translation>Es ist bereits vorhanden, in „{0}“ ({1}): „{2}“</translation>
    </message>
    <message>
        <source>&amp;Add Anyway</source>
        <translation>Trotzdem hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Spe&amp;ichern</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Wortlaut</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>A&amp;uthors</source>
        <translation>A&amp;utoren</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Such as Yann LeCun; empty if nobody knows</source>
        <translation>Etwa Yann LeCun; leer, wenn unbekannt</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>&amp;Einstufung</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Whe&amp;re</source>
        <translation>&amp;Fundstelle</translation>
    </message>
    <message>
        <source>Where the words are</source>
        <translation>Wo die Worte stehen</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>Vortrag, Aufsatz, Beitrag, Interview</translation>
    </message>
    <message>
        <source>Words &amp;found</source>
        <translation>&amp;Gefundener Wortlaut</translation>
    </message>
    <message>
        <source>Words as they stand there</source>
        <translation>Wortlaut, wie er dort steht</translation>
    </message>
    <message>
        <source>W&amp;ho said it</source>
        <translation>&amp;Von wem</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Wer es gesagt hat</translation>
    </message>
    <message>
        <source>The person whose words they are</source>
        <translation>Die Person, deren Worte es sind</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Da&amp;te of the words</source>
        <translation>Da&amp;tum der Worte</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>Datum der Worte</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>2024, 2024-03, 2024-03-07</translation>
    </message>
    <message>
        <source>To&amp;pic</source>
        <translation>T&amp;hema</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Sch&amp;lagwörter</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Sprache der Worte</translation>
    </message>
    <message>
        <source>en, fr or pt-BR</source>
        <translation>en, fr oder pt-BR</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>An&amp;merkung</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>&amp;Keep in</source>
        <translation>Auf&amp;bewahren in</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>I&amp;n part</source>
        <translation>I&amp;n Teil</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
</context>
<context>
    <name>QuoteImports</name>
    <message>
        <source>A collection of this program</source>
        <translation>Eine Sammlung dieses Programms</translation>
    </message>
    <message>
        <source>A collection that was exported as JSON</source>
        <translation>Eine als JSON exportierte Sammlung</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Highlights of Readwise</source>
        <translation>Markierungen von Readwise</translation>
    </message>
    <message>
        <source>Quotes of Goodreads</source>
        <translation>Zitate von Goodreads</translation>
    </message>
    <message>
        <source>Clippings of a Kindle</source>
        <translation>Clippings eines Kindle</translation>
    </message>
    <message>
        <source>A file of fortune</source>
        <translation>Eine Datei von fortune</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reintext</translation>
    </message>
    <message>
        <source>there are no words</source>
        <translation>kein Wortlaut vorhanden</translation>
    </message>
    <message>
        <source>the text is longer than a book</source>
        <translation>Der Text ist länger als ein Buch</translation>
    </message>
    <message>
        <source>the row has more or fewer cells than the table has columns</source>
        <translation>Die Tabellenzeile hat mehr oder weniger Zellen, als die Tabelle Spalten hat</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>ein Kommentar</translation>
    </message>
    <message>
        <source>text outside of quotes</source>
        <translation>Text außerhalb von Zitaten</translation>
    </message>
    <message>
        <source>a note or a warning, and no quote</source>
        <translation>ein Hinweis oder eine Warnung, kein Zitat</translation>
    </message>
    <message>
        <source>a bookmark</source>
        <translation>ein Lesezeichen</translation>
    </message>
    <message>
        <source>a note without a highlight</source>
        <translation>eine Notiz ohne Markierung</translation>
    </message>
    <message>
        <source>the Kindle wrote no words, because the publisher limits how many it writes</source>
        <translation>Der Kindle hat keine Worte geschrieben, weil der Verlag begrenzt, wie viele er schreibt</translation>
    </message>
    <message>
        <source>a longer highlight has the same words</source>
        <translation>Eine längere Markierung enthält dieselben Worte</translation>
    </message>
    <message>
        <source>an entry in a language that is not known here</source>
        <translation>ein Eintrag in einer Sprache, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>the column “{0}”, which is not known here</source>
        <translation>die Spalte „{0}“, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>the column “{0}”, because another column means the same</source>
        <translation>die Spalte „{0}“, weil eine andere Spalte dasselbe bedeutet</translation>
    </message>
    <message>
        <source>the column “{0}”, which says nothing of the words</source>
        <translation>die Spalte „{0}“, die nichts über die Worte sagt</translation>
    </message>
    <message>
        <source>“{0}”, which is no date that can be read in one way only</source>
        <translation>„{0}“, kein eindeutig lesbares Datum</translation>
    </message>
    <message>
        <source>“{0}”, which is no address that begins with http:// or https://</source>
        <translation>„{0}“, keine Adresse, die mit http:// oder https:// beginnt</translation>
    </message>
    <message>
        <source>“{0}”, which is no language such as en or fr</source>
        <translation>„{0}“, keine Sprache wie en oder fr</translation>
    </message>
    <message>
        <source>there is no text in the file. Choose another file</source>
        <translation>Die Datei enthält keinen Text. Bitte eine andere Datei wählen</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB. Split it, and import its parts</source>
        <translation>Die Datei ist größer als {0} MB. Bitte teilen und die Teile importieren</translation>
    </message>
    <message>
        <source>there are more than {0} quotes. Split the file, and import its parts</source>
        <translation>Es sind mehr als {0} Zitate. Bitte die Datei teilen und die Teile importieren</translation>
    </message>
    <message>
        <source>the encoding of the file is not known here. Save it as UTF-8 and try again</source>
        <translation>Die Kodierung der Datei ist hier nicht bekannt. Bitte als UTF-8 speichern und noch einmal versuchen</translation>
    </message>
    <message>
        <source>line {0} is damaged, or in another encoding than the other lines. Save the file as UTF-8 and try again</source>
        <translation>Zeile {0} ist beschädigt oder anders kodiert als die anderen Zeilen. Bitte die Datei als UTF-8 speichern und noch einmal versuchen</translation>
    </message>
    <message>
        <source>the file has hardly any words, or lines that are too long or too short for quotes. Choose another file</source>
        <translation>Die Datei hat kaum Wörter, oder ihre Zeilen sind zu lang oder zu kurz für Zitate. Bitte eine andere Datei wählen</translation>
    </message>
    <message>
        <source>such a file is not read here. Save its quotes as CSV or as text and try again. It begins with “{0}”</source>
        <translation>Eine solche Datei wird hier nicht gelesen. Bitte die Zitate als CSV oder als Text speichern und noch einmal versuchen. Sie beginnt mit „{0}“</translation>
    </message>
    <message>
        <source>this is Goodreads’ list of books, which has no quotes. Copy the quotes from its pages into a text file</source>
        <translation>Dies ist die Bücherliste von Goodreads; sie enthält keine Zitate. Bitte die Zitate von den Seiten von Goodreads in eine Textdatei kopieren</translation>
    </message>
    <message>
        <source>the words are hidden (rot13). Decode the file and try again</source>
        <translation>Die Worte sind verborgen (rot13). Bitte die Datei entschlüsseln und noch einmal versuchen</translation>
    </message>
    <message>
        <source>there is no quote in the file. Choose a file with quotes, such as a table, a text or clippings of a Kindle</source>
        <translation>In der Datei ist kein Zitat. Bitte eine Datei mit Zitaten wählen, etwa eine Tabelle, einen Text oder Ausschnitte eines Kindle</translation>
    </message>
    <message>
        <source>the file is no text. If it is a document, save it as text or as CSV</source>
        <translation>Die Datei ist kein Text. Ein Dokument bitte als Text oder als CSV speichern</translation>
    </message>
    <message>
        <source>this is an export of favorites. Import Favorites in the File menu brings them back</source>
        <translation>Dies ist ein Export von Favoriten. „Favoriten importieren“ im Menü „Datei“ bringt sie zurück</translation>
    </message>
    <message>
        <source>no column is known to hold quotes. Call it “text”. The columns are: {0}</source>
        <translation>Von keiner Spalte ist bekannt, dass sie Zitate enthält. Eine Spalte mit Zitaten muss „text“ heißen. Vorhandene Spalten: {0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>Die Datei wurde von einer neueren Version dieses Programms geschrieben und lässt sich damit importieren</translation>
    </message>
    <message>
        <source>{0}, in {1}</source>
        <translation>{0}, Kodierung {1}</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>Aus {0} wurde nichts importiert: {1}.</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day without its year, in the letters of QLocale: d is the day, MMMM the month. As in: d &apos;de&apos; MMMM</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>Der letzte Tag</numerusform>
            <numerusform>Die letzten %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln quote(s)</source>
        <translation type="vanished">
            <numerusform>mehr als %Ln Zitat</numerusform>
            <numerusform>mehr als %Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} from the last %Ln day(s)</source>
        <translation>
            <numerusform>{0} vom letzten Tag</numerusform>
            <numerusform>{0} aus den letzten %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in „{1}“</translation>
    </message>
    <message>
        <source>{0}, by source</source>
        <translation>{0}, nach Quelle</translation>
    </message>
    <message>
        <source>{0}, by date, newest first</source>
        <translation>{0}, nach Datum, neueste zuerst</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>Alle Zitate anzeigen</translation>
    </message>
    <message>
        <source>No favorites yet. Choose a quote and press Ctrl+D, or click its star, to keep it here.</source>
        <translation>Noch keine Favoriten. Ein Zitat auswählen und Strg+D drücken oder auf seinen Stern klicken, um es hier aufzubewahren.</translation>
    </message>
    <message>
        <source>“{0}” has no quotes yet. Edit ▸ Add Quote… adds one.</source>
        <translation>„{0}“ hat noch keine Zitate. Mit Bearbeiten ▸ Zitat hinzufügen … kommt eines hinein.</translation>
    </message>
    <message>
        <source>No quote in “{0}” matches all of this.</source>
        <translation>Kein Zitat in „{0}“ erfüllt all das.</translation>
    </message>
    <message>
        <source>Search all quotes</source>
        <translation>Alle Zitate durchsuchen</translation>
    </message>
    <message>
        <source>No quote matches all of this. Fewer or shorter words find more.</source>
        <translation>Kein Zitat erfüllt all das. Mit weniger oder kürzeren Wörtern findet sich mehr.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>QuoteMenu</name>
    <message>
        <source>Copy Selected &amp;Text</source>
        <translation>Ausgewählten &amp;Text kopieren</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>Part {0}, {1}</source>
        <translation>Teil {0}, {1}</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>Teil {0}</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Schlagwörter: {0}</translation>
    </message>
    <message>
        <source>Source named: {0}</source>
        <translation>Genannte Quelle: {0}</translation>
    </message>
    <message>
        <source>From “{0}”</source>
        <translation>Aus „{0}“</translation>
    </message>
    <message>
        <source>“{0}” names as source: {1}</source>
        <translation>„{0}“ nennt als Quelle: {1}</translation>
    </message>
    <message>
        <source>Underlined: where the two wordings differ.</source>
        <translation>Unterstrichen: wo sich die beiden Fassungen unterscheiden.</translation>
    </message>
    <message>
        <source>Change what you found…</source>
        <translation>Eigene Prüfung ändern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;I found it…</source>
        <translation>&amp;Ich habe es gefunden&#xa0;…</translation>
    </message>
    <message>
        <source>Your own check, {0}</source>
        <translation>Eigene Prüfung, {0}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Your own check</source>
        <translation>Eigene Prüfung</translation>
    </message>
    <message>
        <source>Note where you found this quote yourself</source>
        <translation>Eigene Fundstelle dieses Zitats festhalten</translation>
    </message>
    <message>
        <source>Your &amp;note</source>
        <translation>Eigene &amp;Notiz</translation>
    </message>
    <message>
        <source>Personal note</source>
        <translation>Eigene Notiz</translation>
    </message>
    <message>
        <source>What this quote is for, where you used it</source>
        <translation>Wofür dieses Zitat dient, wo es verwendet wurde</translation>
    </message>
</context>
<context>
    <name>QuoteTableModel</name>
    <message>
        <source>favorite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>not a favorite</source>
        <translation>kein Favorit</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Autor unbekannt</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>this is no file</source>
        <translation>Dies ist keine Datei</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB</source>
        <translation>Die Datei ist größer als {0} MB</translation>
    </message>
    <message>
        <source>only JSON and CSV can be imported</source>
        <translation>Nur JSON und CSV können importiert werden</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>the file ends there, before its end: it was cut</source>
        <translation>Die Datei endet dort vorzeitig: Sie wurde abgeschnitten</translation>
    </message>
    <message>
        <source>this is an export of a collection. Import Quotes in the File menu brings it back</source>
        <translation>Dies ist ein Export einer Sammlung. „Zitate importieren“ im Menü „Datei“ bringt sie zurück</translation>
    </message>
    <message>
        <source>the file ends within a character: it was cut</source>
        <translation>Die Datei endet innerhalb eines Zeichens: Sie wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the file is not in UTF-8: {0} stands there</source>
        <translation>Die Datei ist nicht in UTF-8: Dort steht {0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>Die Datei wurde von einer neueren Version dieses Programms geschrieben und lässt sich damit importieren</translation>
    </message>
    <message>
        <source>there is no such version</source>
        <translation>Eine solche Version gibt es nicht</translation>
    </message>
    <message>
        <source>this is no export of favorites, for there “{0}” stands</source>
        <translation>Dies ist kein Export von Favoriten, denn dort steht „{0}“</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no “{0}”</source>
        <translation>Dies ist kein Export von Favoriten, denn „{0}“ fehlt darin</translation>
    </message>
    <message>
        <source>there is no such field in an export of favorites</source>
        <translation>Ein solches Feld gibt es in einem Export von Favoriten nicht</translation>
    </message>
    <message>
        <source>the quote “{0}” stands there twice</source>
        <translation>Das Zitat „{0}“ steht dort zweimal</translation>
    </message>
    <message>
        <source>there are more than {0}</source>
        <translation>Es sind mehr als {0}</translation>
    </message>
    <message>
        <source>an author is named where, and only where, somebody else said the words</source>
        <translation>Ein Autor wird genannt, wenn jemand anderes die Worte gesagt hat, und nur dann</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>Ein solches Feld gibt es nicht</translation>
    </message>
    <message>
        <source>the field “{0}” is missing</source>
        <translation>Das Feld „{0}“ fehlt</translation>
    </message>
    <message>
        <source>the field stands there twice</source>
        <translation>Das Feld steht dort zweimal</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>Hier wurde ein Text erwartet</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>Der Text ist länger als {0} Zeichen</translation>
    </message>
    <message>
        <source>the text holds half of a surrogate pair</source>
        <translation>Der Text enthält ein halbes Surrogatpaar</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>Es ist nichts darin</translation>
    </message>
    <message>
        <source>“{0}” is no id of a quote such as “cake-analogy”</source>
        <translation>„{0}“ ist keine ID eines Zitats wie „cake-analogy“</translation>
    </message>
    <message>
        <source>“{0}” is no whole number from 0 to {1}</source>
        <translation>„{0}“ ist keine ganze Zahl von 0 bis {1}</translation>
    </message>
    <message>
        <source>the part {0} stands there twice</source>
        <translation>Der Teil {0} steht dort zweimal</translation>
    </message>
    <message>
        <source>this can’t be read as JSON; the file may be damaged or cut</source>
        <translation>Dies lässt sich nicht als JSON lesen; vielleicht ist die Datei beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>the file has more brackets than any export has</source>
        <translation>Die Datei hat mehr Klammern, als ein Export haben kann</translation>
    </message>
    <message>
        <source>a quote with the state “{0}” needs the words found and where they were found</source>
        <translation>Ein Zitat mit der Einstufung „{0}“ braucht den gefundenen Wortlaut und seine Fundstelle</translation>
    </message>
    <message>
        <source>“{0}” is none of these states: {1}</source>
        <translation>„{0}“ ist keine dieser Einstufungen: {1}</translation>
    </message>
    <message>
        <source>“{0}” is no year, month or day such as 2024-03-07</source>
        <translation>„{0}“ ist kein Jahr, Monat oder Tag wie 2024-03-07</translation>
    </message>
    <message>
        <source>“{0}” does not say how the words are known; possible are {1}</source>
        <translation>„{0}“ sagt nicht, woher der Wortlaut bekannt ist; möglich sind {1}</translation>
    </message>
    <message>
        <source>“{0}” is no language such as en or fr</source>
        <translation>„{0}“ ist keine Sprache wie en oder fr</translation>
    </message>
    <message>
        <source>“{0}” is no address that begins with http:// or https://</source>
        <translation>„{0}“ ist keine Adresse, die mit http:// oder https:// beginnt</translation>
    </message>
    <message>
        <source>“{0}” is no time such as 2026-03-07T09:30:00+01:00</source>
        <translation>„{0}“ ist keine Zeitangabe wie 2026-03-07T09:30:00+01:00</translation>
    </message>
    <message>
        <source>an object was expected, and there is “{0}”</source>
        <translation>Erwartet wurde ein Objekt, und dort steht „{0}“</translation>
    </message>
    <message>
        <source>a list was expected, and there is “{0}”</source>
        <translation>Erwartet wurde eine Liste, und dort steht „{0}“</translation>
    </message>
    <message>
        <source>neither a text nor a whole number nor null stands there</source>
        <translation>Dort steht weder ein Text noch eine ganze Zahl noch null</translation>
    </message>
    <message>
        <source>a character stands there that no text has (NUL)</source>
        <translation>Dort steht ein Zeichen, das in keinem Text vorkommt (NUL)</translation>
    </message>
    <message>
        <source>“{0}” is neither “favorite” nor “check”</source>
        <translation>„{0}“ ist weder „favorite“ noch „check“</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no column “kind”</source>
        <translation>Dies ist kein Export von Favoriten, denn die Spalte „kind“ fehlt</translation>
    </message>
    <message>
        <source>there is no column “{0}” in an export of favorites by this version</source>
        <translation>Eine Spalte „{0}“ gibt es in einem Favoriten-Export dieser Version nicht</translation>
    </message>
    <message>
        <source>the column “{0}” is missing</source>
        <translation>Die Spalte „{0}“ fehlt</translation>
    </message>
    <message>
        <source>a column stands there twice</source>
        <translation>Eine Spalte steht dort zweimal</translation>
    </message>
    <message>
        <source>a favorite has nothing in this column</source>
        <translation>Ein Favorit hat nichts in dieser Spalte</translation>
    </message>
    <message>
        <source>a check has nothing in this column</source>
        <translation>Eine Prüfung hat nichts in dieser Spalte</translation>
    </message>
    <message>
        <source>there are more than {0} rows</source>
        <translation>Es sind mehr als {0} Tabellenzeilen</translation>
    </message>
    <message>
        <source>the row has {0} cells, and there are {1} columns</source>
        <translation>Die Tabellenzeile hat {0} Zellen, und es gibt {1} Spalten</translation>
    </message>
    <message>
        <source>the cell is longer than {0} characters</source>
        <translation>Die Zelle ist länger als {0} Zeichen</translation>
    </message>
    <message>
        <source>a quotation mark stands there that is never closed; the file was probably cut</source>
        <translation>Dort steht ein Anführungszeichen, das nie geschlossen wird; wahrscheinlich wurde die Datei abgeschnitten</translation>
    </message>
    <message>
        <source>a quotation mark stands there that neither begins nor ends its cell</source>
        <translation>Dort steht ein Anführungszeichen, das seine Zelle weder beginnt noch beendet</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>Aus {0} wurde nichts importiert: {1}.</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}. {1}: {2}.</source>
        <translation>Aus {0} wurde nichts importiert. {1}: {2}.</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <extracomment>A word that stands in a file, and what it means</extracomment>
        <translation>„{0}“ ({1})</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>favorite {0}</source>
        <translation>Favorit {0}</translation>
    </message>
    <message>
        <source>check {0}</source>
        <translation>Prüfung {0}</translation>
    </message>
    <message>
        <source>quote {0}</source>
        <translation>Zitat {0}</translation>
    </message>
    <message>
        <source>field “{0}”</source>
        <translation>Feld „{0}“</translation>
    </message>
    <message>
        <source>column “{0}”</source>
        <translation>Spalte „{0}“</translation>
    </message>
    <message>
        <source>byte {0}</source>
        <translation>Byte {0}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>{0} is already there. Replace it?</source>
        <translation>{0} gibt es bereits. Ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>You canceled it. No booklet was saved.</source>
        <translation>Das Speichern wurde abgebrochen. Kein Heft wurde gespeichert.</translation>
    </message>
    <message>
        <source>The booklet was not saved as “{0}”: {1}. Choose another place.</source>
        <translation>Das Heft wurde nicht als „{0}“ gespeichert: {1}. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The booklet is saved as “{0}”.</source>
        <translation>Das Heft ist als „{0}“ gespeichert.</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Only the first {0} words are searched for.</source>
        <translation>Nur die ersten {0} Wörter werden gesucht.</translation>
    </message>
    <message>
        <source>There is no word in this to search for.</source>
        <translation>Hierin ist kein Wort, das gesucht werden kann.</translation>
    </message>
    <message>
        <source>After the quotation mark, type the words to find in this order.</source>
        <translation>Nach dem Anführungszeichen die Wörter eingeben, die in dieser Reihenfolge gefunden werden sollen.</translation>
    </message>
    <message>
        <source>After “{0}:”, type a word, as in {0}:cake.</source>
        <translation>Nach „{0}:“ ein Wort eingeben, etwa {0}:cake.</translation>
    </message>
    <message>
        <source>After “-”, type the word to leave out.</source>
        <translation>Nach „-“ das Wort eingeben, das nicht vorkommen soll.</translation>
    </message>
    <message>
        <source>“{0}:” is searched for as a word; known are {1}.</source>
        <translation>„{0}:“ wird als Wort gesucht; bekannt sind {1}.</translation>
    </message>
    <message>
        <source>After “{0}:” comes {1}.</source>
        <translation>Nach „{0}:“ folgt {1}.</translation>
    </message>
    <message>
        <source>“{0}:{1}” is not understood: after “{0}:” comes {2}.</source>
        <translation>„{0}:{1}“ wird nicht verstanden: Nach „{0}:“ folgt {2}.</translation>
    </message>
    <message>
        <source>the number or the title of a part, as in part:4</source>
        <translation>die Nummer oder der Titel eines Teils, etwa teil:4</translation>
    </message>
    <message>
        <source>the beginning of a collection’s title, such as in:{0}</source>
        <translation>der Anfang des Titels einer Sammlung, etwa in:{0}</translation>
    </message>
    <message>
        <source>a year, as in year:2024</source>
        <translation>ein Jahr, etwa jahr:2024</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
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
        <translation>Seine Worte</translation>
    </message>
    <message>
        <source>The author’s words</source>
        <translation>Worte des Autors</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Anderer Wortlaut</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Not his</source>
        <translation>Nicht von ihm</translation>
    </message>
    <message>
        <source>Not the author’s</source>
        <translation>Nicht vom Autor</translation>
    </message>
    <message>
        <source>Not traced</source>
        <translation>Nicht nachgewiesen</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Found word for word in what he said or wrote.</source>
        <translation>Wort für Wort in dem gefunden, was er gesagt oder geschrieben hat.</translation>
    </message>
    <message>
        <source>Found word for word at the place that is named.</source>
        <translation>Wort für Wort an der genannten Stelle gefunden.</translation>
    </message>
    <message>
        <source>He said this in other words; these are not the exact ones.</source>
        <translation>Er hat dies in anderen Worten gesagt; dies ist nicht der genaue Wortlaut.</translation>
    </message>
    <message>
        <source>The author said this in other words; these are not the exact ones.</source>
        <translation>Der Autor hat dies in anderen Worten gesagt; dies ist nicht der genaue Wortlaut.</translation>
    </message>
    <message>
        <source>Somebody’s summary of his views; not his own words.</source>
        <translation>Seine Ansichten, von jemandem zusammengefasst; nicht seine eigenen Worte.</translation>
    </message>
    <message>
        <source>Somebody’s summary of the author’s views; not the author’s own words.</source>
        <translation>Die Ansichten des Autors, von jemandem zusammengefasst; nicht die eigenen Worte des Autors.</translation>
    </message>
    <message>
        <source>These are somebody else’s words.</source>
        <translation>Das sind die Worte von jemand anderem.</translation>
    </message>
    <message>
        <source>No place was found where he said or wrote this.</source>
        <translation>Es wurde keine Stelle gefunden, an der er das gesagt oder geschrieben hat.</translation>
    </message>
    <message>
        <source>No place was found where the author said or wrote this.</source>
        <translation>Es wurde keine Stelle gefunden, an der der Autor das gesagt oder geschrieben hat.</translation>
    </message>
    <message>
        <source>Nobody has looked yet whether these are the words.</source>
        <translation>Es hat noch niemand nachgesehen, ob das der Wortlaut ist.</translation>
    </message>
    <message>
        <source>The sentence stands so in a text of his, or in a record of what he said. The place may go on where the quote stops; the whole passage is shown.</source>
        <translation>Der Satz steht so in einem Text von ihm oder in einer Aufzeichnung dessen, was er sagte. Die Stelle kann weitergehen, wo das Zitat aufhört; gezeigt wird die ganze Passage.</translation>
    </message>
    <message>
        <source>A place was found where he says it otherwise. The words of that place are shown beside the collection’s; they are the ones to quote.</source>
        <translation>Es wurde eine Stelle gefunden, an der er es anders sagt. Zitiert werden sollten die Worte dieser Stelle; sie werden neben denen der Sammlung gezeigt.</translation>
    </message>
    <message>
        <source>Somebody’s account of what he holds; no place was found where he says it so. The place that is named is where it can be compared with what he or others said.</source>
        <translation>Was er vertritt, von jemandem wiedergegeben; es wurde keine Stelle gefunden, an der er es so sagt. An der genannten Stelle lässt es sich mit dem vergleichen, was er oder andere gesagt haben.</translation>
    </message>
    <message>
        <source>The sentence was found in a text of somebody else, who is named.</source>
        <translation>Der Satz wurde im Text einer anderen Person gefunden, die genannt wird.</translation>
    </message>
    <message>
        <source>That proves nothing: he may have said it where no record was found. The nearest passage is shown where there is one.</source>
        <translation>Das beweist nichts: Er kann es dort gesagt haben, wo keine Aufzeichnung gefunden wurde. Gezeigt wird die ähnlichste Stelle, falls es eine gibt.</translation>
    </message>
    <message>
        <source>Compare the words with the place that is named, and write down what you find.</source>
        <translation>Den Wortlaut mit der genannten Stelle vergleichen und das Ergebnis festhalten.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>Die ähnlichste gefundene Stelle</translation>
    </message>
    <message>
        <source>The words stand so in a published text.</source>
        <translation>Der Wortlaut steht so in einem veröffentlichten Text.</translation>
    </message>
    <message>
        <source>The words are from a transcript that people edited.</source>
        <translation>Der Wortlaut stammt aus einem von Menschen bearbeiteten Transkript.</translation>
    </message>
    <message>
        <source>The words are from a transcript that a machine made. It may have misheard some.</source>
        <translation>Der Wortlaut stammt aus einem maschinell erstellten Transkript. Die Maschine kann manches falsch verstanden haben.</translation>
    </message>
    <message>
        <source>a published text</source>
        <translation>ein veröffentlichter Text</translation>
    </message>
    <message>
        <source>an edited transcript</source>
        <translation>ein bearbeitetes Transkript</translation>
    </message>
    <message>
        <source>a machine’s transcript</source>
        <translation>ein maschinelles Transkript</translation>
    </message>
    <message>
        <source>{0}, in print</source>
        <translation>{0}, aus veröffentlichtem Text</translation>
    </message>
    <message>
        <source>{0}, from an edited transcript</source>
        <translation>{0}, aus bearbeitetem Transkript</translation>
    </message>
    <message>
        <source>{0}, from a machine’s transcript</source>
        <translation>{0}, aus maschinellem Transkript</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Favorite</source>
        <translation>Favorit hinzufügen</translation>
    </message>
    <message>
        <source>Remove Favorite</source>
        <translation>Favorit entfernen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Own Check</source>
        <translation>Eigene Prüfung</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>Zitat hinzufügen</translation>
    </message>
    <message>
        <source>Edit Quote</source>
        <translation>Zitat bearbeiten</translation>
    </message>
    <message>
        <source>Move Quote</source>
        <translation>Zitat verschieben</translation>
    </message>
    <message>
        <source>Delete Quote</source>
        <translation>Zitat löschen</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Zitate importieren</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message>
        <source>Name Parts</source>
        <translation>Teile benennen</translation>
    </message>
    <message>
        <source>Show Collection</source>
        <translation>Sammlung anzeigen</translation>
    </message>
    <message>
        <source>Hide Collection</source>
        <translation>Sammlung ausblenden</translation>
    </message>
    <message>
        <source>Restore Quotes</source>
        <translation>Zitate wiederherstellen</translation>
    </message>
    <message>
        <source>Remove Collection</source>
        <translation>Sammlung entfernen</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>&amp;Show LeCun Viewer</source>
        <translation>LeCun Viewer &amp;anzeigen</translation>
    </message>
    <message>
        <source>&amp;Hide LeCun Viewer</source>
        <translation>LeCun Viewer ausb&amp;lenden</translation>
    </message>
    <message>
        <source>&amp;Copy Quote of the Day</source>
        <translation>Zitat des Tages &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>&amp;Zufälliges Zitat</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>Be&amp;nachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Once a Day</source>
        <translation>&amp;Einmal täglich</translation>
    </message>
    <message>
        <source>Not Again Until &amp;Tomorrow</source>
        <translation>Erst &amp;morgen wieder</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>No Quote of the Day</source>
        <translation>Kein Zitat des Tages</translation>
    </message>
    <message>
        <source>Remove It from the &amp;Favorites</source>
        <translation>Aus den &amp;Favoriten entfernen</translation>
    </message>
    <message>
        <source>Add It to the &amp;Favorites</source>
        <translation>Zu den &amp;Favoriten hinzufügen</translation>
    </message>
</context>
<context>
    <name>TrayNotifier</name>
    <message>
        <source>the system</source>
        <translation>dem System</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln Zitat</numerusform>
            <numerusform>%Ln Zitate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) attributed to {0}</source>
        <translation>
            <numerusform>%Ln Zitat, {0} zugeschrieben</numerusform>
            <numerusform>%Ln Zitate, {0} zugeschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Quelle {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>No source is named.</source>
        <translation>Es ist keine Quelle genannt.</translation>
    </message>
    <message>
        <source>No place is known; the collection names: {0}</source>
        <translation>Keine Stelle bekannt; die Sammlung nennt: {0}</translation>
    </message>
    <message>
        <source>Not traced; the collection names: {0}</source>
        <translation type="vanished">Nicht nachgewiesen; die Sammlung nennt: {0}</translation>
    </message>
    <message>
        <source>{0} (no address is known)</source>
        <translation>{0} (keine Adresse bekannt)</translation>
    </message>
</context>
</TS>
