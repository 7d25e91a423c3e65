<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BookletDialog</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln favorite(s)</source>
        <translation>
            <numerusform>%Ln favorite</numerusform>
            <numerusform>%Ln favorites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) of your own</source>
        <translation>
            <numerusform>%Ln check of your own</numerusform>
            <numerusform>%Ln checks of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %Ln more that were checked</source>
        <translation>
            <numerusform>{0} and %Ln more that was checked</numerusform>
            <numerusform>{0} and %Ln more that were checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored.</source>
        <translation>
            <numerusform>{0} was restored.</numerusform>
            <numerusform>{0} were restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of the backup {1}.</source>
        <translation>
            <numerusform>{0} was restored with the help of the backup {1}.</numerusform>
            <numerusform>{0} were restored with the help of the backup {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of what the program still knew.</source>
        <translation>
            <numerusform>{0} was restored with the help of what the program still knew.</numerusform>
            <numerusform>{0} were restored with the help of what the program still knew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new favorite(s)</source>
        <translation>
            <numerusform>%Ln new favorite</numerusform>
            <numerusform>%Ln new favorites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) added</source>
        <translation>
            <numerusform>%Ln note added</numerusform>
            <numerusform>%Ln notes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) replaced by newer ones (the older ones are kept below them)</source>
        <translation>
            <numerusform>%Ln note replaced by a newer one (the older one is kept below it)</numerusform>
            <numerusform>%Ln notes replaced by newer ones (the older ones are kept below them)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older note(s) kept below yours</source>
        <translation>
            <numerusform>%Ln older note kept below yours</numerusform>
            <numerusform>%Ln older notes kept below yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln favorite(s) unchanged</source>
        <translation>
            <numerusform>%Ln favorite unchanged</numerusform>
            <numerusform>%Ln favorites unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new check(s) of your own</source>
        <translation>
            <numerusform>%Ln new check of your own</numerusform>
            <numerusform>%Ln new checks of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) replaced by newer ones (the older ones are kept in their notes)</source>
        <translation>
            <numerusform>%Ln check replaced by a newer one (the older one is kept in its note)</numerusform>
            <numerusform>%Ln checks replaced by newer ones (the older ones are kept in their notes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older check(s) kept in the notes of yours</source>
        <translation>
            <numerusform>%Ln older check kept in the note of yours</numerusform>
            <numerusform>%Ln older checks kept in the notes of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) unchanged</source>
        <translation>
            <numerusform>%Ln check unchanged</numerusform>
            <numerusform>%Ln checks unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”.</source>
        <translation>
            <numerusform>%Ln quote in “{0}”.</numerusform>
            <numerusform>%Ln quotes in “{0}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”, which is hidden.</source>
        <translation>
            <numerusform>%Ln quote in “{0}”, which is hidden.</numerusform>
            <numerusform>%Ln quotes in “{0}”, which is hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) twice in the file.</source>
        <translation>
            <numerusform>%Ln quote twice in the file.</numerusform>
            <numerusform>%Ln quotes twice in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If these quotes are left out, %Ln note(s) are, too. The quotes there do not have them.</source>
        <translation>
            <numerusform>If these quotes are left out, %Ln note is, too. The quotes there do not have it.</numerusform>
            <numerusform>If these quotes are left out, %Ln notes are, too. The quotes there do not have them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out ({1}): {0}.</source>
        <translation>
            <numerusform>%Ln line left out ({1}): {0}.</numerusform>
            <numerusform>%Ln lines left out ({1}): {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were imported into “{0}”. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln quote was imported into “{0}”. Undo takes it back.</numerusform>
            <numerusform>%Ln quotes were imported into “{0}”. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s), exported on {0}.</source>
        <translation>
            <numerusform>%Ln quote, exported on {0}.</numerusform>
            <numerusform>%Ln quotes, exported on {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln quote was restored. Undo takes it back.</numerusform>
            <numerusform>%Ln quotes were restored. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were in their collections already.</source>
        <translation>
            <numerusform>%Ln quote was in its collection already.</numerusform>
            <numerusform>%Ln quotes were in their collections already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in {0} can’t be read. They stay there.</source>
        <translation>
            <numerusform>%Ln line in {0} can’t be read. It stays there.</numerusform>
            <numerusform>%Ln lines in {0} can’t be read. They stay there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed “{0}”. %Ln older line(s) of it are kept in {1}.</source>
        <translation>
            <numerusform>Another program changed “{0}”. %Ln older line of it is kept in {1}.</numerusform>
            <numerusform>Another program changed “{0}”. %Ln older lines of it are kept in {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” looks incomplete: %Ln quote(s) are missing from its file.</source>
        <translation>
            <numerusform>“{0}” looks incomplete: %Ln quote is missing from its file.</numerusform>
            <numerusform>“{0}” looks incomplete: %Ln quotes are missing from its file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored.</source>
        <translation>
            <numerusform>%Ln quote was restored.</numerusform>
            <numerusform>%Ln quotes were restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were moved to the folder of older quotes.</source>
        <translation>
            <numerusform>%Ln quote was moved to the folder of older quotes.</numerusform>
            <numerusform>%Ln quotes were moved to the folder of older quotes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more line(s) of “{0}” can’t be read.</source>
        <translation>
            <numerusform>And %Ln more line of “{0}” can’t be read.</numerusform>
            <numerusform>And %Ln more lines of “{0}” can’t be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln quote(s) that are there already</source>
        <translation>
            <numerusform>&amp;Leave out %Ln quote that is there already</numerusform>
            <numerusform>&amp;Leave out %Ln quotes that are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be imported.</source>
        <translation>
            <numerusform>%Ln quote will be imported.</numerusform>
            <numerusform>%Ln quotes will be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message numerus="yes">
        <source>And %Ln more message(s).</source>
        <translation>
            <numerusform>And %Ln more message.</numerusform>
            <numerusform>And %Ln more messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderQuotesDialog</name>
    <message numerus="yes">
        <source>%Ln quote(s) will be restored.</source>
        <translation>
            <numerusform>%Ln quote will be restored.</numerusform>
            <numerusform>%Ln quotes will be restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartListModel</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>The last day</numerusform>
            <numerusform>The last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln quote(s)</source>
        <translation type="vanished">
            <numerusform>more than %Ln quote</numerusform>
            <numerusform>more than %Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} from the last %Ln day(s)</source>
        <translation>
            <numerusform>{0} from the last day</numerusform>
            <numerusform>{0} from the last %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln quote</numerusform>
            <numerusform>%Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) attributed to {0}</source>
        <translation>
            <numerusform>%Ln quote attributed to {0}</numerusform>
            <numerusform>%Ln quotes attributed to {0}</numerusform>
        </translation>
    </message>
</context>
</TS>
