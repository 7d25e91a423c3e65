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
        <source>%n favorite(s)</source>
        <translation>
            <numerusform>%n favorite</numerusform>
            <numerusform>%n favorites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of your own</source>
        <translation>
            <numerusform>%n check of your own</numerusform>
            <numerusform>%n checks of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more that were checked</source>
        <translation>
            <numerusform>{0} and %n more that was checked</numerusform>
            <numerusform>{0} and %n more that were checked</numerusform>
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
        <source>%n new favorite(s)</source>
        <translation>
            <numerusform>%n new favorite</numerusform>
            <numerusform>%n new favorites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n note added</numerusform>
            <numerusform>%n notes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) replaced by newer ones (the older ones are kept below them)</source>
        <translation>
            <numerusform>%n note replaced by a newer one (the older one is kept below it)</numerusform>
            <numerusform>%n notes replaced by newer ones (the older ones are kept below them)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older note(s) kept below yours</source>
        <translation>
            <numerusform>%n older note kept below yours</numerusform>
            <numerusform>%n older notes kept below yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n favorite(s) unchanged</source>
        <translation>
            <numerusform>%n favorite unchanged</numerusform>
            <numerusform>%n favorites unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new check(s) of your own</source>
        <translation>
            <numerusform>%n new check of your own</numerusform>
            <numerusform>%n new checks of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) replaced by newer ones (the older ones are kept in their notes)</source>
        <translation>
            <numerusform>%n check replaced by a newer one (the older one is kept in its note)</numerusform>
            <numerusform>%n checks replaced by newer ones (the older ones are kept in their notes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older check(s) kept in the notes of yours</source>
        <translation>
            <numerusform>%n older check kept in the note of yours</numerusform>
            <numerusform>%n older checks kept in the notes of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) unchanged</source>
        <translation>
            <numerusform>%n check unchanged</numerusform>
            <numerusform>%n checks unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) in “{0}”.</source>
        <translation>
            <numerusform>%n quote in “{0}”.</numerusform>
            <numerusform>%n quotes in “{0}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) in “{0}”, which is hidden.</source>
        <translation>
            <numerusform>%n quote in “{0}”, which is hidden.</numerusform>
            <numerusform>%n quotes in “{0}”, which is hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) twice in the file.</source>
        <translation>
            <numerusform>%n quote twice in the file.</numerusform>
            <numerusform>%n quotes twice in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out ({1}): {0}.</source>
        <translation>
            <numerusform>%n line left out ({1}): {0}.</numerusform>
            <numerusform>%n lines left out ({1}): {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) were imported into “{0}”. Undo takes it back.</source>
        <translation>
            <numerusform>%n quote was imported into “{0}”. Undo takes it back.</numerusform>
            <numerusform>%n quotes were imported into “{0}”. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s), exported on {0}.</source>
        <translation>
            <numerusform>%n quote, exported on {0}.</numerusform>
            <numerusform>%n quotes, exported on {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed “{0}”. %n older line(s) of it are kept in {1}.</source>
        <translation>
            <numerusform>Another program changed “{0}”. %n older line of it is kept in {1}.</numerusform>
            <numerusform>Another program changed “{0}”. %n older lines of it are kept in {1}.</numerusform>
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
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>The last day</numerusform>
            <numerusform>The last %n days</numerusform>
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
        <translation>
            <numerusform>more than %Ln quote</numerusform>
            <numerusform>more than %Ln quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} from the last %n day(s)</source>
        <translation>
            <numerusform>{0} from the last day</numerusform>
            <numerusform>{0} from the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s) attributed to {0}</source>
        <translation>
            <numerusform>%n quote attributed to {0}</numerusform>
            <numerusform>%n quotes attributed to {0}</numerusform>
        </translation>
    </message>
</context>
</TS>
