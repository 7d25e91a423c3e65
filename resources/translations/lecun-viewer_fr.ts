<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
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
        <translation>Citations attribuées à Yann LeCun, chacune avec ce que l’on sait de son origine.

Vos favoris et leurs sauvegardes sont conservés dans
{0}

Ce qui s’est mal passé dans le programme est consigné dans
{1}

Le programme n’envoie rien nulle part. Licence MIT.</translation>
    </message>
    <message>
        <source>About LeCun Viewer</source>
        <translation>À propos de LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>The program’s icon is in the tray.</source>
        <translation>L’icône du programme est dans la zone de notification.</translation>
    </message>
    <message>
        <source>This desktop has no tray at present; once it has one, the icon appears within a minute.</source>
        <translation>Ce bureau n’a pas de zone de notification pour l’instant&#x202f;; dès qu’il en aura une, l’icône apparaîtra en moins d’une minute.</translation>
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
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Partie {0}&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no favorites yet. Mark a quote with its star, and it comes into the booklet.</source>
        <translation>Il n’y a pas encore de favoris. Marquez une citation avec son étoile, et elle entre dans le livret.</translation>
    </message>
    <message>
        <source>There is no quote in it, so there is nothing to print.</source>
        <translation>Il n’y a aucune citation dedans, donc rien à imprimer.</translation>
    </message>
    <message>
        <source>Printing is not possible here: {0}. You can save the booklet.</source>
        <translation>L’impression n’est pas possible ici&#xa0;: {0}. Vous pouvez enregistrer le livret.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The booklet is being made…</source>
        <translation>Le livret est en préparation…</translation>
    </message>
    <message>
        <source>The booklet could not be made, by a mistake in this program. No file was changed.</source>
        <translation>Le livret n’a pas pu être créé, à cause d’une erreur dans ce programme. Aucun fichier n’a été modifié.</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>Vos favoris</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Toutes les citations</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>Partie {0}</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Livret</translation>
    </message>
    <message>
        <source>&amp;What is in it</source>
        <translation>&amp;Contenu</translation>
    </message>
    <message>
        <source>What is in the booklet</source>
        <translation>Contenu du livret</translation>
    </message>
    <message>
        <source>With my &amp;notes and checks</source>
        <translation>Avec mes &amp;notes et vérifications</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Annuler</translation>
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
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Encre</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>Copier l’&amp;image</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>The description is on the clipboard.</source>
        <translation>La description est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard, with its description as text.</source>
        <translation>L’image est dans le presse-papiers, avec sa description sous forme de texte.</translation>
    </message>
    <message>
        <source>Nothing was saved. End the name in .png for a picture or in .svg for a drawing.</source>
        <translation>Rien n’a été enregistré. Terminez le nom par .png pour une image ou par .svg pour un dessin.</translation>
    </message>
    <message>
        <source>{0} could not be saved, and nothing was changed there: {1}. Try another folder or name.</source>
        <translation>{0} n’a pas pu être enregistré, et rien n’y a été modifié&#xa0;: {1}. Essayez un autre dossier ou un autre nom.</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Enregistré sous {0}</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Wide, 16 : 9</source>
        <translation>Paysage, 16/9</translation>
    </message>
    <message>
        <source>Tall, 9 : 16</source>
        <translation>Portrait, 9/16</translation>
    </message>
    <message>
        <source>Share as a Picture</source>
        <translation>Partager en image</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Style</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Style</translation>
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
        <translation>&amp;Description pour qui ne voit pas l’image</translation>
    </message>
    <message>
        <source>Description for those who don’t see it</source>
        <translation>Description pour qui ne voit pas l’image</translation>
    </message>
    <message>
        <source>Copy Descrip&amp;tion</source>
        <translation>Copier la descrip&amp;tion</translation>
    </message>
</context>
<context>
    <name>CardFileDialog</name>
    <message>
        <source>PNG picture, {0} × {1} (*.png)</source>
        <translation>Image PNG, {0} × {1} (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Close LeCun Viewer</source>
        <translation>Fermer LeCun Viewer</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>Continuer en arrière-plan&#x202f;?</translation>
    </message>
    <message>
        <source>LeCun Viewer can stay in the tray and show you a quote once a day. Its icon there brings the window back.</source>
        <translation>LeCun Viewer peut rester dans la zone de notification et vous montrer une citation par jour. L’icône qui s’y trouve fait revenir la fenêtre.</translation>
    </message>
    <message>
        <source>LeCun Viewer can go on without a window and show you a quote once a day. This desktop has no tray for its icon: starting the program again brings the window back, and so does a click on the notification.</source>
        <translation>LeCun Viewer peut continuer sans fenêtre et vous montrer une citation par jour. Ce bureau n’a pas de zone de notification pour son icône&#xa0;: démarrer de nouveau le programme fait revenir la fenêtre, tout comme un clic sur la notification.</translation>
    </message>
    <message>
        <source>You can change this in the Preferences.</source>
        <translation>Vous pouvez changer cela dans les préférences.</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>What you can do</source>
        <translation>Ce que vous pouvez faire</translation>
    </message>
    <message>
        <source>Quote the words that were found, from the place that was found. “Copy as” does that.</source>
        <translation>Citez les mots trouvés, et l’endroit où ils l’ont été. «&#xa0;Copier au format&#xa0;» le fait pour vous.</translation>
    </message>
    <message>
        <source>Open the address and read on: what stands before and after a sentence is part of what it says.</source>
        <translation>Ouvrez l’adresse et lisez autour&#xa0;: ce qui précède et ce qui suit une phrase fait partie de ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Where a quote was not traced, say so. Its copy carries that with it.</source>
        <translation>Si l’origine d’une citation n’a pas été trouvée, dites-le. Sa copie le précise d’elle-même.</translation>
    </message>
    <message>
        <source>Found one yourself? Note where under the quote, with “I found it…”; it is kept with your favorites.</source>
        <translation>Vous en avez trouvé une vous-même&#x202f;? Notez où sous la citation, avec «&#xa0;Je l’ai trouvée…&#xa0;»&#x202f;; ce sera conservé avec vos favoris.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}. The compilation says of itself:</source>
        <translation>{0}. La compilation dit d’elle-même&#xa0;:</translation>
    </message>
    <message>
        <source>How far its words are his</source>
        <translation>Dans quelle mesure les mots sont de lui</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>The quotes of the compilation were looked for one by one, by their words and by their sense, in what he wrote and said and in the sources that it names. The result is one of these states:</source>
        <translation>Les citations de la compilation ont été recherchées une à une, par leurs mots et par leur sens, dans ce qu’il a écrit et dit et dans les sources qu’elle indique. Le résultat est l’un de ces états&#xa0;:</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}&#xa0;: {1} sur {2}</translation>
    </message>
    <message>
        <source>About the Collections</source>
        <translation>À propos des collections</translation>
    </message>
    <message>
        <source>About this collection</source>
        <translation>À propos de cette collection</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>My Quotes</source>
        <translation>Mes citations</translation>
    </message>
    <message>
        <source>The collection “{0}” was saved by a newer version of this program. It is untouched, and can be seen and changed with that version.</source>
        <translation>La collection «&#xa0;{0}&#xa0;» a été enregistrée par une version plus récente de ce programme. Elle est intacte, et peut être consultée et modifiée avec cette version.</translation>
    </message>
    <message>
        <source>The file {0} is not that of a collection, so it is not read. It stays as it is.</source>
        <translation>Le fichier {0} n’est pas celui d’une collection, il n’est donc pas lu. Il reste tel quel.</translation>
    </message>
    <message>
        <source>The collection {0} can’t be read at present: {1}.</source>
        <translation>La collection {0} ne peut pas être lue pour l’instant&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The file of the collection “{0}” is not there any more. Favorites of it stay. It is shown again when the file is back.</source>
        <translation>Le fichier de la collection «&#xa0;{0}&#xa0;» n’est plus là. Les favoris qui en viennent restent. Elle sera de nouveau affichée quand le fichier sera revenu.</translation>
    </message>
    <message>
        <source>The end of the file of “{0}” is missing. What can be read of it is shown. If you have a whole copy of the file, put it back.</source>
        <translation>Il manque la fin du fichier de «&#xa0;{0}&#xa0;». Ce qui peut en être lu est affiché. Si vous avez une copie complète du fichier, remettez-la à sa place.</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” can’t be read: {1}. It was left as it is.</source>
        <translation>La ligne {2} de la collection «&#xa0;{0}&#xa0;» ne peut pas être lue&#xa0;: {1}. Elle a été laissée telle quelle.</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” names a part that can’t be read: {1}. It was left as it is, and all quotes are used.</source>
        <translation>La ligne {2} de la collection «&#xa0;{0}&#xa0;» nomme une partie qui ne peut pas être lue&#xa0;: {1}. Elle a été laissée telle quelle, et toutes les citations sont utilisées.</translation>
    </message>
    <message>
        <source>A copy of the file of the collection “{0}” was brought together with it. The copy is kept as {3}.</source>
        <translation>Une copie du fichier de la collection «&#xa0;{0}&#xa0;» a été fusionnée avec celui-ci. La copie est conservée sous {3}.</translation>
    </message>
    <message>
        <source>“{0}” could not be changed: {1}.</source>
        <translation>La collection «&#xa0;{0}&#xa0;» n’a pas pu être modifiée&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Another program has changed the quote in “{0}” since, so it was left as it is.</source>
        <translation>Un autre programme a modifié entre-temps la citation dans «&#xa0;{0}&#xa0;»&#x202f;; elle a donc été laissée telle quelle.</translation>
    </message>
    <message>
        <source>Another file has the place of the collection “{0}” by now, so nothing was changed. Rename or remove that collection first.</source>
        <translation>Un autre fichier a pris entre-temps la place de la collection «&#xa0;{0}&#xa0;»&#x202f;; rien n’a donc été modifié. Renommez ou retirez d’abord cette collection.</translation>
    </message>
    <message>
        <source>The file {0} has the name of a collection that comes with the program, so it is not read. Give it another name.</source>
        <translation>Le fichier {0} porte le nom d’une collection fournie avec le programme, il n’est donc pas lu. Donnez-lui un autre nom.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln favorite(s)</source>
        <translation>
            <numerusform>%Ln favori</numerusform>
            <numerusform>%Ln favoris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) of your own</source>
        <translation>
            <numerusform>%Ln vérification personnelle</numerusform>
            <numerusform>%Ln vérifications personnelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %Ln more that were checked</source>
        <translation>
            <numerusform>{0} et %Ln autre citation avec une vérification</numerusform>
            <numerusform>{0} et %Ln autres citations avec une vérification</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored.</source>
        <translation>
            <numerusform>Le programme a restauré {0}.</numerusform>
            <numerusform>Le programme a restauré {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of the backup {1}.</source>
        <translation>
            <numerusform>Le programme a restauré {0} à l’aide de la sauvegarde {1}.</numerusform>
            <numerusform>Le programme a restauré {0} à l’aide de la sauvegarde {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of what the program still knew.</source>
        <translation>
            <numerusform>Le programme a restauré {0} à l’aide de ce qu’il savait encore.</numerusform>
            <numerusform>Le programme a restauré {0} à l’aide de ce qu’il savait encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new favorite(s)</source>
        <translation>
            <numerusform>%Ln nouveau favori</numerusform>
            <numerusform>%Ln nouveaux favoris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) added</source>
        <translation>
            <numerusform>%Ln note ajoutée</numerusform>
            <numerusform>%Ln notes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) replaced by newer ones (the older ones are kept below them)</source>
        <translation>
            <numerusform>%Ln note remplacée par une plus récente (l’ancienne est conservée en dessous)</numerusform>
            <numerusform>%Ln notes remplacées par de plus récentes (les anciennes sont conservées en dessous)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older note(s) kept below yours</source>
        <translation>
            <numerusform>%Ln note plus ancienne conservée sous la vôtre</numerusform>
            <numerusform>%Ln notes plus anciennes conservées sous les vôtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln favorite(s) unchanged</source>
        <translation>
            <numerusform>%Ln favori inchangé</numerusform>
            <numerusform>%Ln favoris inchangés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new check(s) of your own</source>
        <translation>
            <numerusform>%Ln nouvelle vérification personnelle</numerusform>
            <numerusform>%Ln nouvelles vérifications personnelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) replaced by newer ones (the older ones are kept in their notes)</source>
        <translation>
            <numerusform>%Ln vérification remplacée par une plus récente (l’ancienne est conservée dans sa note)</numerusform>
            <numerusform>%Ln vérifications remplacées par de plus récentes (les anciennes sont conservées dans leurs notes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older check(s) kept in the notes of yours</source>
        <translation>
            <numerusform>%Ln vérification plus ancienne conservée dans la note de la vôtre</numerusform>
            <numerusform>%Ln vérifications plus anciennes conservées dans les notes des vôtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) unchanged</source>
        <translation>
            <numerusform>%Ln vérification inchangée</numerusform>
            <numerusform>%Ln vérifications inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”.</source>
        <translation>
            <numerusform>%Ln citation dans «&#xa0;{0}&#xa0;».</numerusform>
            <numerusform>%Ln citations dans «&#xa0;{0}&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”, which is hidden.</source>
        <translation>
            <numerusform>%Ln citation dans «&#xa0;{0}&#xa0;», une collection masquée.</numerusform>
            <numerusform>%Ln citations dans «&#xa0;{0}&#xa0;», une collection masquée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) twice in the file.</source>
        <translation>
            <numerusform>%Ln citation présente deux fois dans le fichier.</numerusform>
            <numerusform>%Ln citations présentes deux fois dans le fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If these quotes are left out, %Ln note(s) are, too. The quotes there do not have them.</source>
        <translation>
            <numerusform>Si ces citations sont laissées de côté, %Ln note l’est aussi. Les citations présentes ne l’ont pas.</numerusform>
            <numerusform>Si ces citations sont laissées de côté, %Ln notes le sont aussi. Les citations présentes ne les ont pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out ({1}): {0}.</source>
        <translation>
            <numerusform>%Ln ligne laissée de côté ({1})&#xa0;: {0}.</numerusform>
            <numerusform>%Ln lignes laissées de côté ({1})&#xa0;: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were imported into “{0}”. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln citation a été importée dans «&#xa0;{0}&#xa0;». Édition ▸ Annuler permet de revenir en arrière.</numerusform>
            <numerusform>%Ln citations ont été importées dans «&#xa0;{0}&#xa0;». Édition ▸ Annuler permet de revenir en arrière.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s), exported on {0}.</source>
        <translation>
            <numerusform>%Ln citation, exportée le {0}.</numerusform>
            <numerusform>%Ln citations, exportées le {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored. Undo takes it back.</source>
        <translation>
            <numerusform>%Ln citation a été restaurée. Édition ▸ Annuler permet de revenir en arrière.</numerusform>
            <numerusform>%Ln citations ont été restaurées. Édition ▸ Annuler permet de revenir en arrière.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were in their collections already.</source>
        <translation>
            <numerusform>%Ln citation était déjà dans sa collection.</numerusform>
            <numerusform>%Ln citations étaient déjà dans leurs collections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in {0} can’t be read. They stay there.</source>
        <translation>
            <numerusform>%Ln ligne de {0} ne peut pas être lue. Elle y reste.</numerusform>
            <numerusform>%Ln lignes de {0} ne peuvent pas être lues. Elles y restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed “{0}”. %Ln older line(s) of it are kept in {1}.</source>
        <translation>
            <numerusform>Un autre programme a modifié «&#xa0;{0}&#xa0;». %Ln ligne plus ancienne en est conservée dans {1}.</numerusform>
            <numerusform>Un autre programme a modifié «&#xa0;{0}&#xa0;». %Ln lignes plus anciennes en sont conservées dans {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” looks incomplete: %Ln quote(s) are missing from its file.</source>
        <translation>
            <numerusform>«&#xa0;{0}&#xa0;» semble incomplète&#xa0;: il manque %Ln citation dans son fichier.</numerusform>
            <numerusform>«&#xa0;{0}&#xa0;» semble incomplète&#xa0;: il manque %Ln citations dans son fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored.</source>
        <translation>
            <numerusform>%Ln citation a été rétablie.</numerusform>
            <numerusform>%Ln citations ont été rétablies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were moved to the folder of older quotes.</source>
        <translation>
            <numerusform>%Ln citation a été déplacée dans le dossier des anciennes citations.</numerusform>
            <numerusform>%Ln citations ont été déplacées dans le dossier des anciennes citations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more line(s) of “{0}” can’t be read.</source>
        <translation>
            <numerusform>%Ln autre ligne de «&#xa0;{0}&#xa0;» ne peut pas être lue non plus.</numerusform>
            <numerusform>%Ln autres lignes de «&#xa0;{0}&#xa0;» ne peuvent pas être lues non plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyNotification</name>
    <message>
        <source>Quote of the day</source>
        <translation>Citation du jour</translation>
    </message>
    <message>
        <source>Notifications are shown by {0}.</source>
        <translation>Les notifications sont affichées par {0}.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications at present.</source>
        <translation>Rien sur ce bureau n’affiche de notifications pour l’instant.</translation>
    </message>
    <message>
        <source>The desktop asks not to be disturbed; the notification waits.</source>
        <translation>Le bureau demande à ne pas être dérangé&#x202f;; la notification attend.</translation>
    </message>
    <message>
        <source>Last shown: {0}.</source>
        <translation>Dernière affichée&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>None was shown so far.</source>
        <translation>Aucune n’a encore été affichée.</translation>
    </message>
    <message>
        <source>Notifications are off.</source>
        <translation>Les notifications sont désactivées.</translation>
    </message>
    <message>
        <source>Next: today, as soon as it can be shown.</source>
        <translation>Prochaine&#xa0;: aujourd’hui, dès qu’elle pourra être affichée.</translation>
    </message>
    <message>
        <source>Next: {0}.</source>
        <translation>Prochaine&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Remove from favorites</source>
        <translation>Retirer des favoris</translation>
    </message>
    <message>
        <source>Add to favorites</source>
        <translation>Ajouter aux favoris</translation>
    </message>
    <message>
        <source>Another quote</source>
        <translation>Une autre citation</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>Ajoutée aux favoris</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>Retirée des favoris</translation>
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
        <translation>Toutes les citations sont masquées. Choisissez dans les préférences les collections à afficher.</translation>
    </message>
    <message>
        <source>There is no quote of the day, because all quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>Il n’y a pas de citation du jour, car toutes les citations sont masquées. Choisissez dans les préférences les collections à afficher.</translation>
    </message>
    <message>
        <source>None of the quotes that are shown is traced to him or not known otherwise, so the quote of the day comes from all of them.</source>
        <translation>Parmi les citations affichées, aucune ne remonte à lui ni n’est sans indication contraire&#x202f;; la citation du jour est donc choisie parmi toutes.</translation>
    </message>
    <message>
        <source>There are no favorites yet, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Il n’y a pas encore de favoris&#xa0;; la citation du jour est donc choisie parmi toutes celles qui remontent à lui ou pour lesquelles rien n’indique le contraire.</translation>
    </message>
    <message>
        <source>That collection has no quotes here, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Cette collection n’a pas de citations ici&#xa0;; la citation du jour est donc choisie parmi toutes celles qui remontent à lui ou pour lesquelles rien n’indique le contraire.</translation>
    </message>
    <message>
        <source>That part has no quotes, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Cette partie n’a pas de citations&#xa0;; la citation du jour est donc choisie parmi toutes celles qui remontent à lui ou pour lesquelles rien n’indique le contraire.</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded, so its notification is not shown.</source>
        <translation>La citation du jour n’a pas pu être enregistrée, sa notification n’est donc pas affichée.</translation>
    </message>
    <message>
        <source>The quotes of the day were recorded by a newer version of this program, and stay as they are.</source>
        <translation>Les citations du jour ont été enregistrées par une version plus récente de ce programme, et restent telles quelles.</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded: {0}.</source>
        <translation>La citation du jour n’a pas pu être enregistrée&#xa0;: {0}.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Welcome. This is today’s quote, and how far its words are really Yann LeCun’s.</source>
        <translation>Bienvenue. Voici la citation du jour, et dans quelle mesure ses mots sont vraiment ceux de Yann LeCun.</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>Ajoutée aux favoris</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>Retirée des favoris</translation>
    </message>
    <message>
        <source>The quote is on the clipboard.</source>
        <translation>La citation est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the quote before</source>
        <translation>Revenir à la citation précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avancer de nouveau</translation>
    </message>
    <message>
        <source>Random quote</source>
        <translation>Citation au hasard</translation>
    </message>
    <message>
        <source>A random quote</source>
        <translation>Une citation au hasard</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favori</translation>
    </message>
    <message>
        <source>Keep this quote among your favorites</source>
        <translation>Garder cette citation parmi vos favoris</translation>
    </message>
    <message>
        <source>Copy the quote with its attribution</source>
        <translation>Copier la citation avec son attribution</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copier au format</translation>
    </message>
    <message>
        <source>Copy as Markdown, BibTeX and other formats</source>
        <translation>Copier en Markdown, BibTeX et autres formats</translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>Export Favorites</source>
        <translation>Exporter les favoris</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>{0} n’a pas pu être écrit, et rien n’a été modifié&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Your favorites were written to {0}.</source>
        <translation>Vos favoris ont été écrits dans {0}.</translation>
    </message>
    <message>
        <source>Import Favorites</source>
        <translation>Importer des favoris</translation>
    </message>
    <message>
        <source>Exported favorites (*.json *.csv)</source>
        <translation>Favoris exportés (*.json *.csv)</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>{0} n’a pas pu être lu, et rien n’a été modifié&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>The favorites were imported.</source>
        <translation>Les favoris ont été importés.</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>Édition ▸ Annuler permet de revenir en arrière.</translation>
    </message>
    <message>
        <source>This is what the import will do:</source>
        <translation>Voici ce que fera l’import&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing is overwritten, and Undo takes it back.</source>
        <translation>Rien n’est écrasé, et Édition ▸ Annuler permet de revenir en arrière.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
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
        <translation>Partie</translation>
    </message>
    <message>
        <source>Source named by the collection</source>
        <translation>Source indiquée par la collection</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce que l’on sait</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>Le passage le plus proche qui a été trouvé</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>How the words are known</source>
        <translation>Comment les mots sont connus</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Marked on</source>
        <translation>Ajout aux favoris</translation>
    </message>
    <message>
        <source>Own check of</source>
        <translation>Vérification personnelle (date)</translation>
    </message>
    <message>
        <source>Own check: found to be</source>
        <translation>Vérification personnelle (état trouvé)</translation>
    </message>
    <message>
        <source>Own check: where</source>
        <translation>Vérification personnelle (où)</translation>
    </message>
    <message>
        <source>Own check: address</source>
        <translation>Vérification personnelle (adresse)</translation>
    </message>
    <message>
        <source>Own check: when</source>
        <translation>Vérification personnelle (quand)</translation>
    </message>
    <message>
        <source>Own check: note</source>
        <translation>Vérification personnelle (note)</translation>
    </message>
    <message>
        <source>LeCun Viewer can’t import this file. To bring back everything later, export as JSON, too.</source>
        <translation>LeCun Viewer ne peut pas importer ce fichier. Pour pouvoir tout rétablir plus tard, exportez aussi en JSON.</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not when you marked them, your notes and your checks. To keep these, too, export as JSON.</source>
        <translation>Un import rétablit les citations, mais pas la date à laquelle vous les avez marquées, ni vos notes, ni vos vérifications. Pour les conserver aussi, exportez en JSON.</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not the collection’s title and introduction. To keep these, too, export as JSON.</source>
        <translation>Un import rétablit les citations, mais pas le titre ni l’introduction de la collection. Pour les conserver aussi, exportez en JSON.</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>{0}, exported from LeCun Viewer on {1}.</source>
        <translation>{0}, export de LeCun Viewer du {1}.</translation>
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
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the folder can’t be written to</source>
        <translation>il est impossible d’écrire dans le dossier</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>l’accès est refusé</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation>un autre programme utilise le fichier</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>le disque a signalé une erreur</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>le fichier est endommagé</translation>
    </message>
    <message>
        <source>a file stands where the folder should be</source>
        <translation>un fichier se trouve là où devrait être le dossier</translation>
    </message>
    <message>
        <source>a folder stands where the file should be</source>
        <translation>un dossier se trouve là où devrait être le fichier</translation>
    </message>
    <message>
        <source>a pipe or a device stands where the file should be</source>
        <translation>un tube ou un périphérique se trouve là où devrait être le fichier</translation>
    </message>
    <message>
        <source>this name is a link that another user made</source>
        <translation>ce nom est un lien créé par un autre utilisateur</translation>
    </message>
    <message>
        <source>a newer version of this program wrote the file</source>
        <translation>une version plus récente de ce programme a écrit le fichier</translation>
    </message>
    <message>
        <source>the name of the program’s folder has characters that can’t be written there</source>
        <translation>le nom du dossier du programme contient des caractères qui ne peuvent pas être écrits ici</translation>
    </message>
    <message>
        <source>the Flatpak’s sandbox has no access to what the desktop starts</source>
        <translation>le bac à sable de Flatpak n’a pas accès à ce que le bureau démarre</translation>
    </message>
    <message>
        <source>Give yourself access to the folder, then start LeCun Viewer again.</source>
        <translation>Donnez-vous accès au dossier, puis relancez LeCun Viewer.</translation>
    </message>
    <message>
        <source>Use a folder with a shorter name.</source>
        <translation>Utilisez un dossier dont le nom est plus court.</translation>
    </message>
    <message>
        <source>Move that file to another place, then start LeCun Viewer again.</source>
        <translation>Déplacez ce fichier ailleurs, puis relancez LeCun Viewer.</translation>
    </message>
    <message>
        <source>Check the folder and its disk, then start LeCun Viewer again.</source>
        <translation>Vérifiez le dossier et son disque, puis relancez LeCun Viewer.</translation>
    </message>
    <message>
        <source>Favorites and own quotes can’t be read or saved, because their folder can’t be used: {0}.</source>
        <translation>Les favoris et les citations personnelles ne peuvent être ni lus ni enregistrés, car leur dossier est inutilisable&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>Rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>The folder is {0}</source>
        <translation>Le dossier est {0}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The log is in the folder {0}, which could not be opened.</source>
        <translation>Le journal est dans le dossier {0}, qui n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>Un problème est survenu dans le programme. Rien de ce que vous avez enregistré n’est perdu. Le journal en dit plus&#xa0;: Aide ▸ Afficher le journal.</translation>
    </message>
    <message>
        <source>The program crashed the last time. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>Le programme s’est arrêté brutalement la dernière fois. Rien de ce que vous avez enregistré n’est perdu. Le journal en dit plus&#xa0;: Aide ▸ Afficher le journal.</translation>
    </message>
    <message>
        <source>LeCun Viewer seems to run already, but it did not answer. So it was started once more. Both keep the same favorites.</source>
        <translation>LeCun Viewer semble déjà ouvert, mais il n’a pas répondu. Il a donc été démarré une fois de plus. Les deux partagent les mêmes favoris.</translation>
    </message>
    <message>
        <source>LeCun Viewer has to end. Nothing you saved is lost. The log says more: {0}</source>
        <translation>LeCun Viewer doit s’arrêter. Rien de ce que vous avez enregistré n’est perdu. Le journal en dit plus&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>FavoriteEditor</name>
    <message>
        <source>Another program had removed this favorite. It was marked again, with what you typed.</source>
        <translation>Un autre programme avait retiré ce favori. La citation a été marquée de nouveau, avec ce que vous avez saisi.</translation>
    </message>
    <message>
        <source>Another program has changed your check since, so it was left as it is.</source>
        <translation>Un autre programme a modifié entre-temps votre vérification&#x202f;; elle a donc été laissée telle quelle.</translation>
    </message>
    <message>
        <source>Another program has changed your check since. What it wrote is kept below yours.</source>
        <translation>Un autre programme a modifié entre-temps votre vérification. Ce qu’il a écrit est conservé sous la vôtre.</translation>
    </message>
</context>
<context>
    <name>Favorites</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>Your favorites were saved by a newer version of this program. They are untouched, and can be seen and changed with that version.</source>
        <translation>Vos favoris ont été enregistrés par une version plus récente de ce programme. Ils sont intacts, et peuvent être consultés et modifiés avec cette version.</translation>
    </message>
    <message>
        <source>Favorites can’t be kept at present: {0} ({1}).</source>
        <translation>Les favoris ne peuvent pas être conservés pour l’instant&#xa0;: {0} ({1}).</translation>
    </message>
    <message>
        <source>Your favorites could not be changed: {0}.</source>
        <translation>Vos favoris n’ont pas pu être modifiés&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>Another program has changed this favorite since, so it was left as it is.</source>
        <translation>Un autre programme a modifié ce favori entre-temps&#x202f;; il a donc été laissé tel quel.</translation>
    </message>
    <message>
        <source>Another program has changed your favorites since, so they were left as they are.</source>
        <translation>Un autre programme a modifié vos favoris entre-temps&#x202f;; ils ont donc été laissés tels quels.</translation>
    </message>
    <message>
        <source>Today’s backup of your favorites could not be made: {0}. The favorites themselves are unharmed.</source>
        <translation>La sauvegarde du jour de vos favoris n’a pas pu être faite&#xa0;: {0}. Les favoris eux-mêmes n’ont rien.</translation>
    </message>
    <message>
        <source>The favorites file was gone. What the program still knew of it was written again.</source>
        <translation>Le fichier des favoris avait disparu. Ce que le programme en savait encore a été écrit de nouveau.</translation>
    </message>
    <message>
        <source>The favorites file was damaged.</source>
        <translation>Le fichier des favoris était endommagé.</translation>
    </message>
    <message>
        <source>The favorites file was missing.</source>
        <translation>Le fichier des favoris manquait.</translation>
    </message>
    <message>
        <source>The damaged file was kept unchanged as {0}.</source>
        <translation>Le fichier endommagé a été conservé tel quel sous {0}.</translation>
    </message>
    <message>
        <source>No favorite could be read from it, and there was no backup.</source>
        <translation>Aucun favori n’a pu y être lu, et il n’y avait pas de sauvegarde.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} et {1}</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Discard what you have typed?</source>
        <translation>Abandonner ce que vous avez saisi&#x202f;?</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>Ce n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Continuer la saisie</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln quote(s) that are there already</source>
        <translation>
            <numerusform>&amp;Laisser de côté %Ln citation déjà présente</numerusform>
            <numerusform>&amp;Laisser de côté %Ln citations déjà présentes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be imported.</source>
        <translation>
            <numerusform>%Ln citation sera importée.</numerusform>
            <numerusform>%Ln citations seront importées.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>Il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>A collection needs a title.</source>
        <translation>Une collection doit avoir un titre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Ce qui est déjà là</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Importer des citations</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>Title of the collection</source>
        <translation>Titre de la collection</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Ce qui sera importé</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Import Quotes</source>
        <translation>Importer des citations</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>IncompleteQuestion</name>
    <message>
        <source>Incomplete Collection</source>
        <translation>Collection incomplète</translation>
    </message>
    <message>
        <source>The file may have been cut by a full disk or a program that synchronizes folders. The quotes are still shown. If you deleted them, they are moved to the folder of older quotes.</source>
        <translation>Le fichier a peut-être été coupé par un disque plein ou par un programme qui synchronise des dossiers. Les citations restent affichées. Si vous les avez supprimées, elles sont déplacées dans le dossier des anciennes citations.</translation>
    </message>
    <message>
        <source>&amp;Restore Them</source>
        <translation>&amp;Les rétablir</translation>
    </message>
    <message>
        <source>They Were &amp;Deleted</source>
        <translation>Elles ont été &amp;supprimées</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>&amp;Demander plus tard</translation>
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
        <translation>«&#xa0;{0}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>In the list</source>
        <translation>Dans la liste</translation>
    </message>
    <message>
        <source>First quote, last quote</source>
        <translation>Première citation, dernière citation</translation>
    </message>
    <message>
        <source>Go on to its text</source>
        <translation>Passer à son texte</translation>
    </message>
    <message>
        <source>While typing a search</source>
        <translation>Pendant la saisie d’une recherche</translation>
    </message>
    <message>
        <source>Move in the list</source>
        <translation>Se déplacer dans la liste</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>Dans un formulaire</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Both words, in any order</source>
        <translation>Les deux mots, dans n’importe quel ordre</translation>
    </message>
    <message>
        <source>These words in this order</source>
        <translation>Ces mots dans cet ordre</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>Sans ce mot</translation>
    </message>
    <message>
        <source>In a part</source>
        <translation>Dans une partie</translation>
    </message>
    <message>
        <source>In a collection</source>
        <translation>Dans une collection</translation>
    </message>
    <message>
        <source>Only in this text of a quote</source>
        <translation>Seulement dans ce champ d’une citation</translation>
    </message>
    <message>
        <source>Words that were found in a text of that year</source>
        <translation>Mots trouvés dans un texte de cette année-là</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>Vos favoris</translation>
    </message>
    <message>
        <source>How far the words are his</source>
        <translation>Dans quelle mesure les mots sont de lui</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Effet</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <extracomment>The name of your language, as it names itself: français, Deutsch, 简体中文</extracomment>
        <translation>français</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose one from the list, or press {0} for a random one.</source>
        <translation>Choisissez-en une dans la liste, ou appuyez sur {0} pour en voir une au hasard.</translation>
    </message>
    <message>
        <source>No quote is chosen. {0}</source>
        <translation>Aucune citation n’est choisie. {0}</translation>
    </message>
    <message>
        <source>There is no quote “{0}” among the collections that are shown.</source>
        <translation>Il n’y a pas de citation «&#xa0;{0}&#xa0;» dans les collections affichées.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Search quotes</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Words in any order, or for example:
&quot;exact phrase&quot;
cake -cherry
source:time year:2024
is:favorite  is:&quot;not traced&quot;
F1 has all of it.</source>
        <translation>Des mots dans n’importe quel ordre, ou par exemple&#xa0;:
&quot;expression exacte&quot;
cake -cherry
source:time année:2024
est:favori  est:&quot;origine non trouvée&quot;
F1 explique tout.</translation>
    </message>
    <message>
        <source>Result count</source>
        <translation>Nombre de résultats</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>Dans toutes</translation>
    </message>
    <message>
        <source>Search all quotes, not only what is chosen in the sidebar (Esc)</source>
        <translation>Rechercher dans toutes les citations, pas seulement dans ce qui est choisi dans la barre latérale (Échap)</translation>
    </message>
    <message>
        <source>About the search</source>
        <translation>À propos de la recherche</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>Copier au &amp;format</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Sor&amp;t</source>
        <translation>&amp;Trier</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Import Favorites…</source>
        <translation>&amp;Importer des favoris…</translation>
    </message>
    <message>
        <source>&amp;Export Favorites…</source>
        <translation>&amp;Exporter les favoris…</translation>
    </message>
    <message>
        <source>Print or Save a &amp;Booklet…</source>
        <translation>Imprimer ou enregistrer un &amp;livret…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;I Found It…</source>
        <translation>&amp;Je l’ai trouvée…</translation>
    </message>
    <message>
        <source>Cop&amp;y Again</source>
        <translation>Copier de no&amp;uveau</translation>
    </message>
    <message>
        <source>&amp;Share as a Picture…</source>
        <translation>Partager en &amp;image…</translation>
    </message>
    <message>
        <source>&amp;Copy with Attribution</source>
        <translation>&amp;Copier avec l’attribution</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Rec&amp;hercher</translation>
    </message>
    <message>
        <source>&amp;Widen or Clear the Search</source>
        <translation>É&amp;largir ou effacer la recherche</translation>
    </message>
    <message>
        <source>Mark as Fa&amp;vorite</source>
        <translation>Marquer comme fa&amp;vori</translation>
    </message>
    <message>
        <source>Write a Personal &amp;Note</source>
        <translation>Écrire une &amp;note personnelle</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>Ouvrir la source dans le navi&amp;gateur</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Original Text Size</source>
        <translation>Taille d’&amp;origine du texte</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>Citation au &amp;hasard</translation>
    </message>
    <message>
        <source>&amp;All Quotes</source>
        <translation>&amp;Toutes les citations</translation>
    </message>
    <message>
        <source>About the &amp;Collections</source>
        <translation>À propos des &amp;collections</translation>
    </message>
    <message>
        <source>In the Order of the &amp;Collection</source>
        <translation>Dans l’ordre de la &amp;collection</translation>
    </message>
    <message>
        <source>By the &amp;Source It Names</source>
        <translation>Par &amp;source indiquée</translation>
    </message>
    <message>
        <source>By the &amp;Date of the Words Found</source>
        <translation>Par &amp;date des mots trouvés</translation>
    </message>
    <message>
        <source>Quote of the &amp;Day</source>
        <translation>Citation du &amp;jour</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Fa&amp;vorites</source>
        <translation>Fa&amp;voris</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>Show &amp;Log</source>
        <translation>Afficher le &amp;journal</translation>
    </message>
    <message>
        <source>&amp;About LeCun Viewer</source>
        <translation>À &amp;propos de LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>The menu entry comes and goes with the installed program here; nothing was changed.</source>
        <translation>Ici, l’entrée de menu est ajoutée et retirée avec le programme installé&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>LeCun Viewer is in the menu now, and starts {0}.</source>
        <translation>LeCun Viewer est maintenant dans le menu, et démarre {0}.</translation>
    </message>
    <message>
        <source>LeCun Viewer was not in the menu by this user’s own entry; nothing was changed.</source>
        <translation>Cet utilisateur n’avait pas d’entrée de menu à lui pour LeCun Viewer&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu.</source>
        <translation>LeCun Viewer n’est plus dans le menu.</translation>
    </message>
    <message>
        <source>LeCun Viewer no longer starts at login.</source>
        <translation>LeCun Viewer ne démarre plus à l’ouverture de session.</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu, and no longer starts at login.</source>
        <translation>LeCun Viewer n’est plus dans le menu, et ne démarre plus à l’ouverture de session.</translation>
    </message>
    <message>
        <source>Favorites and preferences are where they were.</source>
        <translation>Les favoris et les préférences sont restés à leur place.</translation>
    </message>
    <message>
        <source>The menu could not be changed: {0} ({1}).</source>
        <translation>Le menu n’a pas pu être modifié&#xa0;: {0} ({1}).</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Part &amp;{0}: {1}</source>
        <translation>Partie &amp;{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Annuler&#xa0;: {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Rétablir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>The file may be cut: its last line has no end, as some spreadsheets leave it.</source>
        <translation>Le fichier est peut-être tronqué&#xa0;: sa dernière ligne n’a pas de fin. Certains tableurs l’écrivent ainsi.</translation>
    </message>
    <message>
        <source>There are no favorites in the file.</source>
        <translation>Il n’y a pas de favoris dans le fichier.</translation>
    </message>
    <message>
        <source>Nothing will change: everything in the file is there already.</source>
        <translation>Rien ne changera&#xa0;: tout ce que contient le fichier est déjà là.</translation>
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
        <translation>Message</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Show all messages in full</source>
        <translation>Afficher tous les messages en entier</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more message(s).</source>
        <translation>
            <numerusform>Et %Ln autre message.</numerusform>
            <numerusform>Et %Ln autres messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>Tout &amp;copier</translation>
    </message>
</context>
<context>
    <name>OlderQuotesDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>There are no older quotes. Quotes that another computer has replaced, and quotes of collections that you have removed, are listed here.</source>
        <translation>Il n’y a pas de citations antérieures. Les citations qu’un autre ordinateur a remplacées et celles des collections que vous avez retirées apparaissent ici.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be restored.</source>
        <translation>
            <numerusform>%Ln citation sera restaurée.</numerusform>
            <numerusform>%Ln citations seront restaurées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the quotes that you want back. A collection stands for all its quotes.</source>
        <translation>Sélectionnez les citations que vous voulez retrouver. Une collection vaut pour toutes ses citations.</translation>
    </message>
    <message>
        <source>Restore Older Quotes</source>
        <translation>Restaurer des citations antérieures</translation>
    </message>
    <message>
        <source>These quotes were replaced by another computer, or were in a collection that you have removed. They come back into their collections. What is there now stays.</source>
        <translation>Ces citations ont été remplacées par un autre ordinateur, ou étaient dans une collection que vous avez retirée. Elles reviennent dans leurs collections. Ce qui s’y trouve maintenant reste.</translation>
    </message>
    <message>
        <source>Older quotes</source>
        <translation>Citations antérieures</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Words of the quote</source>
        <translation>Mots de la citation</translation>
    </message>
</context>
<context>
    <name>OwnActions</name>
    <message>
        <source>A&amp;dd Quote…</source>
        <translation>Aj&amp;outer une citation…</translation>
    </message>
    <message>
        <source>&amp;Edit Quote…</source>
        <translation>Modifi&amp;er la citation…</translation>
    </message>
    <message>
        <source>&amp;Move To</source>
        <translation>&amp;Déplacer vers</translation>
    </message>
    <message>
        <source>De&amp;lete Quote</source>
        <translation>&amp;Supprimer la citation</translation>
    </message>
    <message>
        <source>Import Q&amp;uotes…</source>
        <translation>Importer des &amp;citations…</translation>
    </message>
    <message>
        <source>&amp;Own Collections</source>
        <translation>Collections &amp;personnelles</translation>
    </message>
    <message>
        <source>Restore Ol&amp;der Quotes…</source>
        <translation>&amp;Restaurer des citations antérieures…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Parts…</source>
        <translation>&amp;Parties…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Masquer</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>“{0}” was removed. Undo takes it back.</source>
        <translation>La collection «&#xa0;{0}&#xa0;» a été retirée. Édition ▸ Annuler permet de revenir en arrière.</translation>
    </message>
    <message>
        <source>It was saved. Its collection is hidden, or not all there yet.</source>
        <translation>La citation a été enregistrée. Sa collection est masquée, ou n’est pas encore là en entier.</translation>
    </message>
    <message>
        <source>“{0}” is hidden. “Own Collections” in the File menu shows it again.</source>
        <translation>La collection «&#xa0;{0}&#xa0;» est masquée. «&#xa0;Collections personnelles&#xa0;», dans le menu Fichier, l’affiche de nouveau.</translation>
    </message>
</context>
<context>
    <name>OwnCheckDialog</name>
    <message>
        <source>As the program says</source>
        <translation>Comme le dit le programme</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>The program says: {0}.</source>
        <translation>Le programme dit&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>Une date est une année, un mois ou un jour, comme 2024, 2024-03 ou 2024-03-07.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>Une adresse commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>I Found It</source>
        <translation>Je l’ai trouvée</translation>
    </message>
    <message>
        <source>What you found out about this quote yourself. It is kept with your favorites and shown beside what the program knows, which stays as it is.</source>
        <translation>Ce que vous avez découvert vous-même sur cette citation. Cela est conservé avec vos favoris et affiché à côté de ce que sait le programme, qui reste tel quel.</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>É&amp;tat</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>État</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Où</translation>
    </message>
    <message>
        <source>Where you found it</source>
        <translation>Où vous l’avez trouvée</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>Conférence, article, publication, entretien</translation>
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
        <translation>&amp;Date des mots</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>Date des mots</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>2024, 2024-03 ou 2024-03-07</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Note on what you found</source>
        <translation>Note sur ce que vous avez trouvé</translation>
    </message>
</context>
<context>
    <name>OwnDialogs</name>
    <message>
        <source>Quotes (*.jsonl *.csv *.txt *.md *.markdown)</source>
        <translation>Citations (*.jsonl *.csv *.txt *.md *.markdown)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Importer des citations</translation>
    </message>
    <message>
        <source>Not imported: {0}.</source>
        <translation>Non importés : {0}.</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>Un autre import est encore en cours.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>L’import a été annulé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>{0} n’a pas pu être lu, et rien n’a été modifié&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Lecture de {0}</translation>
    </message>
    <message>
        <source>Collection of this program (*{0})</source>
        <translation>Collection de ce programme (*{0})</translation>
    </message>
    <message>
        <source>Export Collection</source>
        <translation>Exporter la collection</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>{0} n’a pas pu être écrit, et rien n’a été modifié&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>“{0}” was written to {1}.</source>
        <translation>La collection «&#xa0;{0}&#xa0;» a été écrite dans {1}.</translation>
    </message>
    <message>
        <source>the file of the collection could not be read</source>
        <translation>le fichier de la collection n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Renommer la collection</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre&#xa0;:</translation>
    </message>
    <message>
        <source>Parts of “{0}”</source>
        <translation>Parties de «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>One title a &amp;line. An empty line is no part:</source>
        <translation>Un titre par &amp;ligne. Une ligne vide n’est pas une partie&#xa0;:</translation>
    </message>
    <message>
        <source>Titles of parts</source>
        <translation>Titres des parties</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Your own check, {0}</source>
        <translation>Votre vérification, {0}</translation>
    </message>
</context>
<context>
    <name>PartListModel</name>
    <message>
        <source>All quotes</source>
        <translation>Toutes les citations</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>Citation du jour</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}, section repliée</translation>
    </message>
    <message>
        <source>{0}, unfolded</source>
        <translation>{0}, section dépliée</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Partie {0}&#xa0;: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Show “{0}”</source>
        <translation>Afficher «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#x202f;%</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Partie {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Collection: {0}, hidden</source>
        <translation>Collection&#xa0;: {0}, masquée</translation>
    </message>
    <message>
        <source>Collection: {0}</source>
        <translation>Collection&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Quotes traced to him, or not known otherwise</source>
        <translation>Citations qui remontent à lui, ou sans indication contraire</translation>
    </message>
    <message>
        <source>My favorites</source>
        <translation>Mes favoris</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Toutes les citations</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>Citation du jour</translation>
    </message>
    <message>
        <source>Show a &amp;notification once a day</source>
        <translation>Afficher une &amp;notification une fois par jour</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Heure</translation>
    </message>
    <message>
        <source>At this time of day</source>
        <translation>Heure de la notification</translation>
    </message>
    <message>
        <source>Chosen &amp;from</source>
        <translation>Choisie &amp;parmi</translation>
    </message>
    <message>
        <source>Chosen from</source>
        <translation>Choisie parmi</translation>
    </message>
    <message>
        <source>A part or a collection that is not there</source>
        <translation>Une partie ou une collection absente</translation>
    </message>
    <message>
        <source>Show one no&amp;w</source>
        <translation>En afficher &amp;une maintenant</translation>
    </message>
    <message>
        <source>Not again until &amp;tomorrow</source>
        <translation>Pas avant &amp;demain</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>&amp;Keep running in the background when the window is closed</source>
        <translation>&amp;Continuer en arrière-plan quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Start at &amp;login, hidden</source>
        <translation>Démarrer masqué à l’&amp;ouverture de session</translation>
    </message>
    <message>
        <source>Find &amp;quotes in the desktop’s search</source>
        <translation>T&amp;rouver les citations dans la recherche du bureau</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>C&amp;olors</source>
        <translation>Cou&amp;leurs</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
</context>
<context>
    <name>PreferencesEditor</name>
    <message>
        <source>Starting at login could not be changed: {0}.</source>
        <translation>Le démarrage à l’ouverture de session n’a pas pu être modifié&#xa0;: {0}.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>You canceled it. The pages that were ready may still be printed.</source>
        <translation>Vous avez annulé. Les pages déjà prêtes seront peut-être tout de même imprimées.</translation>
    </message>
    <message>
        <source>You canceled it. Nothing was printed.</source>
        <translation>Vous avez annulé. Rien n’a été imprimé.</translation>
    </message>
    <message>
        <source>The booklet was not printed: {0}.</source>
        <translation>Le livret n’a pas été imprimé&#xa0;: {0}.</translation>
    </message>
    <message>
        <source>The booklet went to the printer.</source>
        <translation>Le livret a été envoyé à l’imprimante.</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>part:</source>
        <extracomment>Keys of the search field, as in “part:4”. Each is a word of letters with a colon. See docs/translating.md</extracomment>
        <translation>partie:</translation>
    </message>
    <message>
        <source>in:</source>
        <translation>dans:</translation>
    </message>
    <message>
        <source>is:</source>
        <translation>est:</translation>
    </message>
    <message>
        <source>year:</source>
        <translation>année:</translation>
    </message>
    <message>
        <source>text:</source>
        <translation>texte:</translation>
    </message>
    <message>
        <source>topic:</source>
        <translation>thème:</translation>
    </message>
    <message>
        <source>source:</source>
        <translation>source:</translation>
    </message>
    <message>
        <source>author:</source>
        <translation>auteur:</translation>
    </message>
    <message>
        <source>tag:</source>
        <translation>étiquette:</translation>
    </message>
    <message>
        <source>is:favorite</source>
        <extracomment>The key and what stands after it for favorites, as in the search field</extracomment>
        <translation>est:favori</translation>
    </message>
</context>
<context>
    <name>QuoteActions</name>
    <message>
        <source>&amp;Open the Nearest Passage in the Browser</source>
        <translation>Ouvrir le passage le plus proche dans le navi&amp;gateur</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>Ouvrir la source dans le navi&amp;gateur</translation>
    </message>
    <message>
        <source>The address could not be opened in a browser: {0}</source>
        <translation>L’adresse n’a pas pu être ouverte dans un navigateur&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Cop&amp;y Again as {0}</source>
        <translation>Copier de no&amp;uveau au format {0}</translation>
    </message>
    <message>
        <source>Cop&amp;y as {0}</source>
        <translation>Copier a&amp;u format {0}</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>Edit Quote</source>
        <translation>Modifier la citation</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>Ajouter une citation</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>Aucune partie</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>A quote needs words.</source>
        <translation>Une citation doit contenir des mots.</translation>
    </message>
    <message>
        <source>This is too long for a quote.</source>
        <translation>C’est trop long pour une citation.</translation>
    </message>
    <message>
        <source>“{0}” needs a place. Say where the words are, or choose another state.</source>
        <translation>«&#xa0;{0}&#xa0;» exige un endroit. Indiquez où se trouvent les mots, ou choisissez un autre état.</translation>
    </message>
    <message>
        <source>“{0}” needs the words as they stand there.</source>
        <translation>«&#xa0;{0}&#xa0;» exige les mots tels qu’ils figurent à cet endroit.</translation>
    </message>
    <message>
        <source>“{0}” needs the name of the person who said it.</source>
        <translation>«&#xa0;{0}&#xa0;» exige le nom de la personne qui l’a dit.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://, and has no spaces.</source>
        <translation>Une adresse commence par https:// ou http:// et ne contient pas d’espace.</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>Une date est une année, un mois ou un jour, comme 2024, 2024-03 ou 2024-03-07.</translation>
    </message>
    <message>
        <source>A language is a code, such as en, fr or pt-BR.</source>
        <translation>Une langue est un code, comme en, fr ou pt-BR.</translation>
    </message>
    <message>
        <source>It is there already ({0}): “{1}”</source>
        <translation>Déjà présente ({0})&#xa0;: «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>It is there already, in “{0}” ({1}): “{2}”</source>
        <translation>Déjà présente, dans «&#xa0;{0}&#xa0;» ({1})&#xa0;: «&#xa0;{2}&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Add Anyway</source>
        <translation>A&amp;jouter quand même</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Mots</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>A&amp;uthors</source>
        <translation>&amp;Auteurs</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Such as Yann LeCun; empty if nobody knows</source>
        <translation>Comme Yann LeCun&#x202f;; vide si personne ne sait</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>É&amp;tat</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Whe&amp;re</source>
        <translation>&amp;Où</translation>
    </message>
    <message>
        <source>Where the words are</source>
        <translation>Où se trouvent les mots</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>Conférence, article, publication, entretien</translation>
    </message>
    <message>
        <source>Words &amp;found</source>
        <translation>Mots trou&amp;vés</translation>
    </message>
    <message>
        <source>Words as they stand there</source>
        <translation>Mots tels qu’ils figurent à cet endroit</translation>
    </message>
    <message>
        <source>W&amp;ho said it</source>
        <translation>&amp;Qui l’a dit</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Qui l’a dit</translation>
    </message>
    <message>
        <source>The person whose words they are</source>
        <translation>La personne dont ce sont les mots</translation>
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
        <translation>Date des mot&amp;s</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>Date des mots</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>2024, 2024-03 ou 2024-03-07</translation>
    </message>
    <message>
        <source>To&amp;pic</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Ét&amp;iquettes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Séparées par des virgules</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Langue des mots</translation>
    </message>
    <message>
        <source>en, fr or pt-BR</source>
        <translation>en, fr ou pt-BR</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>&amp;Remarque</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>&amp;Keep in</source>
        <translation>&amp;Conserver dans</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Collection</translation>
    </message>
    <message>
        <source>I&amp;n part</source>
        <translation>&amp;Partie</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
</context>
<context>
    <name>QuoteImports</name>
    <message>
        <source>A collection of this program</source>
        <translation>Une collection de ce programme</translation>
    </message>
    <message>
        <source>A collection that was exported as JSON</source>
        <translation>Une collection exportée en JSON</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Un tableau (CSV)</translation>
    </message>
    <message>
        <source>Highlights of Readwise</source>
        <translation>Passages surlignés de Readwise</translation>
    </message>
    <message>
        <source>Quotes of Goodreads</source>
        <translation>Citations de Goodreads</translation>
    </message>
    <message>
        <source>Clippings of a Kindle</source>
        <translation>Extraits d’une liseuse Kindle</translation>
    </message>
    <message>
        <source>A file of fortune</source>
        <translation>Un fichier du programme fortune</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>there are no words</source>
        <translation>il n’y a pas de mots</translation>
    </message>
    <message>
        <source>the text is longer than a book</source>
        <translation>le texte est plus long qu’un livre</translation>
    </message>
    <message>
        <source>the row has more or fewer cells than the table has columns</source>
        <translation>la ligne a plus ou moins de cellules que le tableau n’a de colonnes</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>un commentaire</translation>
    </message>
    <message>
        <source>text outside of quotes</source>
        <translation>du texte en dehors des citations</translation>
    </message>
    <message>
        <source>a note or a warning, and no quote</source>
        <translation>une note ou un avertissement, et non une citation</translation>
    </message>
    <message>
        <source>a bookmark</source>
        <translation>un signet</translation>
    </message>
    <message>
        <source>a note without a highlight</source>
        <translation>une note sans passage surligné</translation>
    </message>
    <message>
        <source>the Kindle wrote no words, because the publisher limits how many it writes</source>
        <translation>la Kindle n’a écrit aucun mot, car l’éditeur en limite le nombre</translation>
    </message>
    <message>
        <source>a longer highlight has the same words</source>
        <translation>un passage surligné plus long contient les mêmes mots</translation>
    </message>
    <message>
        <source>an entry in a language that is not known here</source>
        <translation>une entrée dans une langue qui n’est pas connue ici</translation>
    </message>
    <message>
        <source>the column “{0}”, which is not known here</source>
        <translation>la colonne «&#xa0;{0}&#xa0;», qui n’est pas connue ici</translation>
    </message>
    <message>
        <source>the column “{0}”, because another column means the same</source>
        <translation>la colonne «&#xa0;{0}&#xa0;», car une autre colonne veut dire la même chose</translation>
    </message>
    <message>
        <source>the column “{0}”, which says nothing of the words</source>
        <translation>la colonne «&#xa0;{0}&#xa0;», qui ne dit rien des mots</translation>
    </message>
    <message>
        <source>“{0}”, which is no date that can be read in one way only</source>
        <translation>«&#xa0;{0}&#xa0;», qui n’est pas une date lisible d’une seule façon</translation>
    </message>
    <message>
        <source>“{0}”, which is no address that begins with http:// or https://</source>
        <translation>«&#xa0;{0}&#xa0;», qui n’est pas une adresse commençant par http:// ou https://</translation>
    </message>
    <message>
        <source>“{0}”, which is no language such as en or fr</source>
        <translation>«&#xa0;{0}&#xa0;», qui n’est pas une langue comme en ou fr</translation>
    </message>
    <message>
        <source>there is no text in the file. Choose another file</source>
        <translation>le fichier ne contient pas de texte. Choisissez un autre fichier</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB. Split it, and import its parts</source>
        <translation>le fichier dépasse {0} Mo. Divisez-le et importez ses parties</translation>
    </message>
    <message>
        <source>there are more than {0} quotes. Split the file, and import its parts</source>
        <translation>il y a plus de {0} citations. Divisez le fichier et importez ses parties</translation>
    </message>
    <message>
        <source>the encoding of the file is not known here. Save it as UTF-8 and try again</source>
        <translation>l’encodage du fichier n’est pas connu ici. Enregistrez-le en UTF-8 et réessayez</translation>
    </message>
    <message>
        <source>line {0} is damaged, or in another encoding than the other lines. Save the file as UTF-8 and try again</source>
        <translation>la ligne {0} est endommagée ou dans un autre encodage que les autres lignes. Enregistrez le fichier en UTF-8 et réessayez</translation>
    </message>
    <message>
        <source>the file has hardly any words, or lines that are too long or too short for quotes. Choose another file</source>
        <translation>le fichier n’a presque pas de mots, ou ses lignes sont trop longues ou trop courtes pour des citations. Choisissez un autre fichier</translation>
    </message>
    <message>
        <source>such a file is not read here. Save its quotes as CSV or as text and try again. It begins with “{0}”</source>
        <translation>ce type de fichier n’est pas lu ici. Enregistrez ses citations en CSV ou en texte et réessayez. Il commence par « {0} »</translation>
    </message>
    <message>
        <source>this is Goodreads’ list of books, which has no quotes. Copy the quotes from its pages into a text file</source>
        <translation>c’est la liste de livres de Goodreads, qui n’a pas de citations. Copiez les citations depuis ses pages dans un fichier texte</translation>
    </message>
    <message>
        <source>the words are hidden (rot13). Decode the file and try again</source>
        <translation>les mots sont cachés (rot13). Décodez le fichier et réessayez</translation>
    </message>
    <message>
        <source>there is no quote in the file. Choose a file with quotes, such as a table, a text or clippings of a Kindle</source>
        <translation>il n’y a aucune citation dans le fichier. Choisissez un fichier de citations, comme un tableau, un texte ou les extraits d’un Kindle</translation>
    </message>
    <message>
        <source>the file is no text. If it is a document, save it as text or as CSV</source>
        <translation>le fichier n’est pas du texte. Si c’est un document, enregistrez-le en texte ou en CSV</translation>
    </message>
    <message>
        <source>this is an export of favorites. Import Favorites in the File menu brings them back</source>
        <translation>c’est un export de favoris. «&#xa0;Importer des favoris&#xa0;», dans le menu Fichier, les rétablit</translation>
    </message>
    <message>
        <source>no column is known to hold quotes. Call it “text”. The columns are: {0}</source>
        <translation>aucune colonne n’est reconnue comme celle des citations. Appelez celle-ci «&#xa0;text&#xa0;». Les colonnes sont&#xa0;: {0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>le fichier a été écrit par une version plus récente de ce programme, qui permet de l’importer</translation>
    </message>
    <message>
        <source>{0}, in {1}</source>
        <translation>{0}, en {1}</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>Rien n’a été importé de {0}&#xa0;: {1}.</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day without its year, in the letters of QLocale: d is the day, MMMM the month. As in: d &apos;de&apos; MMMM</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>Le dernier jour</numerusform>
            <numerusform>Les %Ln derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln quote(s)</source>
        <translation type="vanished">
            <numerusform>plus de %Ln citation</numerusform>
            <numerusform>plus de %Ln citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} from the last %Ln day(s)</source>
        <translation>
            <numerusform>{0} du dernier jour</numerusform>
            <numerusform>{0} des %Ln derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} dans «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>{0}, by source</source>
        <translation>{0}, par source</translation>
    </message>
    <message>
        <source>{0}, by date, newest first</source>
        <translation>{0}, par date, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>Afficher toutes les citations</translation>
    </message>
    <message>
        <source>No favorites yet. Choose a quote and press Ctrl+D, or click its star, to keep it here.</source>
        <translation>Pas encore de favoris. Choisissez une citation et appuyez sur Ctrl+D, ou cliquez sur son étoile, pour la garder ici.</translation>
    </message>
    <message>
        <source>“{0}” has no quotes yet. Edit ▸ Add Quote… adds one.</source>
        <translation>«&#xa0;{0}&#xa0;» n’a pas encore de citations. Édition ▸ Ajouter une citation… en ajoute une.</translation>
    </message>
    <message>
        <source>No quote in “{0}” matches all of this.</source>
        <translation>Aucune citation de «&#xa0;{0}&#xa0;» ne correspond à tout cela.</translation>
    </message>
    <message>
        <source>Search all quotes</source>
        <translation>Rechercher dans toutes les citations</translation>
    </message>
    <message>
        <source>No quote matches all of this. Fewer or shorter words find more.</source>
        <translation>Aucune citation ne correspond à tout cela. Avec des mots moins nombreux ou plus courts, on en trouve davantage.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>QuoteMenu</name>
    <message>
        <source>Copy Selected &amp;Text</source>
        <translation>Copier le &amp;texte sélectionné</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>Part {0}, {1}</source>
        <translation>Partie {0}, {1}</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>Partie {0}</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Étiquettes&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Source named: {0}</source>
        <translation>Source indiquée&#xa0;: {0}</translation>
    </message>
    <message>
        <source>From “{0}”</source>
        <translation>Tirée de «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>“{0}” names as source: {1}</source>
        <translation>«&#xa0;{0}&#xa0;» indique comme source&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Underlined: where the two wordings differ.</source>
        <translation>Souligné&#xa0;: là où les deux formulations diffèrent.</translation>
    </message>
    <message>
        <source>Change what you found…</source>
        <translation>Modifier ce que vous avez trouvé…</translation>
    </message>
    <message>
        <source>&amp;I found it…</source>
        <translation>&amp;Je l’ai trouvée…</translation>
    </message>
    <message>
        <source>Your own check, {0}</source>
        <translation>Votre vérification, {0}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Your own check</source>
        <translation>Votre vérification</translation>
    </message>
    <message>
        <source>Note where you found this quote yourself</source>
        <translation>Noter où vous avez trouvé vous-même cette citation</translation>
    </message>
    <message>
        <source>Your &amp;note</source>
        <translation>Votre &amp;note</translation>
    </message>
    <message>
        <source>Personal note</source>
        <translation>Note personnelle</translation>
    </message>
    <message>
        <source>What this quote is for, where you used it</source>
        <translation>À quoi sert cette citation, où vous l’avez utilisée</translation>
    </message>
</context>
<context>
    <name>QuoteTableModel</name>
    <message>
        <source>favorite</source>
        <translation>dans les favoris</translation>
    </message>
    <message>
        <source>not a favorite</source>
        <translation>pas dans les favoris</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Auteur inconnu</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>this is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB</source>
        <translation>le fichier dépasse {0}&#xa0;Mo</translation>
    </message>
    <message>
        <source>only JSON and CSV can be imported</source>
        <translation>seuls JSON et CSV peuvent être importés</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the file ends there, before its end: it was cut</source>
        <translation>le fichier s’arrête là, avant sa fin&#x202f;; il a été tronqué</translation>
    </message>
    <message>
        <source>this is an export of a collection. Import Quotes in the File menu brings it back</source>
        <translation>c’est un export d’une collection. «&#xa0;Importer des citations&#xa0;», dans le menu Fichier, la rétablit</translation>
    </message>
    <message>
        <source>the file ends within a character: it was cut</source>
        <translation>le fichier s’arrête au milieu d’un caractère&#x202f;; il a été tronqué</translation>
    </message>
    <message>
        <source>the file is not in UTF-8: {0} stands there</source>
        <translation>le fichier n’est pas en UTF-8&#x202f;; il y a là {0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>le fichier a été écrit par une version plus récente de ce programme, qui permet de l’importer</translation>
    </message>
    <message>
        <source>there is no such version</source>
        <translation>cette version n’existe pas</translation>
    </message>
    <message>
        <source>this is no export of favorites, for there “{0}” stands</source>
        <translation>ce n’est pas un export de favoris, car il y a là «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no “{0}”</source>
        <translation>ce n’est pas un export de favoris, car il lui manque «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>there is no such field in an export of favorites</source>
        <translation>ce champ n’existe pas dans un export de favoris</translation>
    </message>
    <message>
        <source>the quote “{0}” stands there twice</source>
        <translation>la citation «&#xa0;{0}&#xa0;» y figure deux fois</translation>
    </message>
    <message>
        <source>there are more than {0}</source>
        <translation>il y en a plus de {0}</translation>
    </message>
    <message>
        <source>an author is named where, and only where, somebody else said the words</source>
        <translation>un auteur est nommé si quelqu’un d’autre a dit les mots, et seulement alors</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>ce champ n’existe pas</translation>
    </message>
    <message>
        <source>the field “{0}” is missing</source>
        <translation>le champ «&#xa0;{0}&#xa0;» manque</translation>
    </message>
    <message>
        <source>the field stands there twice</source>
        <translation>le champ y figure deux fois</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>un texte était attendu</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>le texte dépasse {0} caractères</translation>
    </message>
    <message>
        <source>the text holds half of a surrogate pair</source>
        <translation>le texte contient la moitié d’une paire de substitution (surrogate)</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>il n’y a rien dedans</translation>
    </message>
    <message>
        <source>“{0}” is no id of a quote such as “cake-analogy”</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas l’identifiant d’une citation, comme «&#xa0;cake-analogy&#xa0;»</translation>
    </message>
    <message>
        <source>“{0}” is no whole number from 0 to {1}</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas un nombre entier de 0 à {1}</translation>
    </message>
    <message>
        <source>the part {0} stands there twice</source>
        <translation>la partie {0} y figure deux fois</translation>
    </message>
    <message>
        <source>this can’t be read as JSON; the file may be damaged or cut</source>
        <translation>ce n’est pas lisible en JSON&#xa0;; le fichier est peut-être endommagé ou tronqué</translation>
    </message>
    <message>
        <source>the file has more brackets than any export has</source>
        <translation>le fichier contient plus de crochets et d’accolades qu’un export ne peut en avoir</translation>
    </message>
    <message>
        <source>a quote with the state “{0}” needs the words found and where they were found</source>
        <translation>une citation à l’état «&#xa0;{0}&#xa0;» exige les mots trouvés et l’endroit où ils l’ont été</translation>
    </message>
    <message>
        <source>“{0}” is none of these states: {1}</source>
        <translation>«&#xa0;{0}&#xa0;» n’est aucun de ces états&#xa0;: {1}</translation>
    </message>
    <message>
        <source>“{0}” is no year, month or day such as 2024-03-07</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une année, un mois ou un jour comme 2024-03-07</translation>
    </message>
    <message>
        <source>“{0}” does not say how the words are known; possible are {1}</source>
        <translation>«&#xa0;{0}&#xa0;» ne dit pas comment les mots sont connus&#x202f;; valeurs possibles&#xa0;: {1}</translation>
    </message>
    <message>
        <source>“{0}” is no language such as en or fr</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une langue comme en ou fr</translation>
    </message>
    <message>
        <source>“{0}” is no address that begins with http:// or https://</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une adresse commençant par http:// ou https://</translation>
    </message>
    <message>
        <source>“{0}” is no time such as 2026-03-07T09:30:00+01:00</source>
        <translation>«&#xa0;{0}&#xa0;» n’est pas une date avec heure comme 2026-03-07T09:30:00+01:00</translation>
    </message>
    <message>
        <source>an object was expected, and there is “{0}”</source>
        <translation>un objet était attendu, et il y a «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>a list was expected, and there is “{0}”</source>
        <translation>une liste était attendue, et il y a «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>neither a text nor a whole number nor null stands there</source>
        <translation>il n’y a là ni texte, ni nombre entier, ni null</translation>
    </message>
    <message>
        <source>a character stands there that no text has (NUL)</source>
        <translation>il y a là un caractère qu’aucun texte ne contient (NUL)</translation>
    </message>
    <message>
        <source>“{0}” is neither “favorite” nor “check”</source>
        <translation>«&#xa0;{0}&#xa0;» n’est ni «&#xa0;favorite&#xa0;» ni «&#xa0;check&#xa0;»</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no column “kind”</source>
        <translation>ce n’est pas un export de favoris, car il n’a pas de colonne «&#xa0;kind&#xa0;»</translation>
    </message>
    <message>
        <source>there is no column “{0}” in an export of favorites by this version</source>
        <translation>il n’y a pas de colonne «&#xa0;{0}&#xa0;» dans un export de favoris de cette version</translation>
    </message>
    <message>
        <source>the column “{0}” is missing</source>
        <translation>la colonne «&#xa0;{0}&#xa0;» manque</translation>
    </message>
    <message>
        <source>a column stands there twice</source>
        <translation>une colonne y figure deux fois</translation>
    </message>
    <message>
        <source>a favorite has nothing in this column</source>
        <translation>un favori n’a rien dans cette colonne</translation>
    </message>
    <message>
        <source>a check has nothing in this column</source>
        <translation>une vérification n’a rien dans cette colonne</translation>
    </message>
    <message>
        <source>there are more than {0} rows</source>
        <translation>il y a plus de {0} lignes</translation>
    </message>
    <message>
        <source>the row has {0} cells, and there are {1} columns</source>
        <translation>la ligne a {0} cellules, et il y a {1} colonnes</translation>
    </message>
    <message>
        <source>the cell is longer than {0} characters</source>
        <translation>la cellule dépasse {0} caractères</translation>
    </message>
    <message>
        <source>a quotation mark stands there that is never closed; the file was probably cut</source>
        <translation>il y a là un guillemet qui n’est jamais fermé&#x202f;; le fichier a sans doute été tronqué</translation>
    </message>
    <message>
        <source>a quotation mark stands there that neither begins nor ends its cell</source>
        <translation>il y a là un guillemet qui n’ouvre ni ne ferme sa cellule</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>Rien n’a été importé de {0}&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}. {1}: {2}.</source>
        <translation>Rien n’a été importé de {0}. {1}&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <extracomment>A word that stands in a file, and what it means</extracomment>
        <translation>«&#xa0;{0}&#xa0;» ({1})</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Ligne {0}</translation>
    </message>
    <message>
        <source>favorite {0}</source>
        <translation>favori {0}</translation>
    </message>
    <message>
        <source>check {0}</source>
        <translation>vérification {0}</translation>
    </message>
    <message>
        <source>quote {0}</source>
        <translation>citation {0}</translation>
    </message>
    <message>
        <source>field “{0}”</source>
        <translation>champ «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>column “{0}”</source>
        <translation>colonne «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>byte {0}</source>
        <translation>octet {0}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>{0} is already there. Replace it?</source>
        <translation>Le fichier {0} existe déjà. Le remplacer&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>You canceled it. No booklet was saved.</source>
        <translation>Vous avez annulé. Aucun livret n’a été enregistré.</translation>
    </message>
    <message>
        <source>The booklet was not saved as “{0}”: {1}. Choose another place.</source>
        <translation>Le livret n’a pas été enregistré sous «&#xa0;{0}&#xa0;»&#xa0;: {1}. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The booklet is saved as “{0}”.</source>
        <translation>Le livret est enregistré sous «&#xa0;{0}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Only the first {0} words are searched for.</source>
        <translation>Seuls les {0} premiers mots sont recherchés.</translation>
    </message>
    <message>
        <source>There is no word in this to search for.</source>
        <translation>Il n’y a là aucun mot à rechercher.</translation>
    </message>
    <message>
        <source>After the quotation mark, type the words to find in this order.</source>
        <translation>Après le guillemet, saisissez les mots à trouver dans cet ordre.</translation>
    </message>
    <message>
        <source>After “{0}:”, type a word, as in {0}:cake.</source>
        <translation>Après «&#xa0;{0}:&#xa0;», saisissez un mot, comme dans {0}:cake.</translation>
    </message>
    <message>
        <source>After “-”, type the word to leave out.</source>
        <translation>Après «&#xa0;-&#xa0;», saisissez le mot à exclure.</translation>
    </message>
    <message>
        <source>“{0}:” is searched for as a word; known are {1}.</source>
        <translation>«&#xa0;{0}:&#xa0;» est recherché comme un mot&#x202f;; clés possibles&#xa0;: {1}.</translation>
    </message>
    <message>
        <source>After “{0}:” comes {1}.</source>
        <translation>Après «&#xa0;{0}:&#xa0;» vient {1}.</translation>
    </message>
    <message>
        <source>“{0}:{1}” is not understood: after “{0}:” comes {2}.</source>
        <translation>«&#xa0;{0}:{1}&#xa0;» n’est pas compris&#xa0;: après «&#xa0;{0}:&#xa0;» vient {2}.</translation>
    </message>
    <message>
        <source>the number or the title of a part, as in part:4</source>
        <translation>le numéro ou le titre d’une partie, par exemple partie:4</translation>
    </message>
    <message>
        <source>the beginning of a collection’s title, such as in:{0}</source>
        <translation>le début du titre d’une collection, par exemple dans:{0}</translation>
    </message>
    <message>
        <source>a year, as in year:2024</source>
        <translation>une année, par exemple année:2024</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} ou {1}</translation>
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
        <translation>Ses mots</translation>
    </message>
    <message>
        <source>The author’s words</source>
        <translation>Les mots de l’auteur</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>En d’autres mots</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>Un résumé</translation>
    </message>
    <message>
        <source>Not his</source>
        <translation>Pas de lui</translation>
    </message>
    <message>
        <source>Not the author’s</source>
        <translation>Pas de l’auteur</translation>
    </message>
    <message>
        <source>Not traced</source>
        <translation>Origine non trouvée</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifiée</translation>
    </message>
    <message>
        <source>Found word for word in what he said or wrote.</source>
        <translation>Trouvée mot pour mot dans ce qu’il a dit ou écrit.</translation>
    </message>
    <message>
        <source>Found word for word at the place that is named.</source>
        <translation>Trouvée mot pour mot à l’endroit indiqué.</translation>
    </message>
    <message>
        <source>He said this in other words; these are not the exact ones.</source>
        <translation>Il l’a dit en d’autres mots&#x202f;; la citation ne reprend pas les mots exacts.</translation>
    </message>
    <message>
        <source>The author said this in other words; these are not the exact ones.</source>
        <translation>L’auteur l’a dit en d’autres mots&#x202f;; la citation ne reprend pas les mots exacts.</translation>
    </message>
    <message>
        <source>Somebody’s summary of his views; not his own words.</source>
        <translation>Ses idées, résumées par quelqu’un&#x202f;; ce ne sont pas ses propres mots.</translation>
    </message>
    <message>
        <source>Somebody’s summary of the author’s views; not the author’s own words.</source>
        <translation>Les idées de l’auteur, résumées par quelqu’un&#x202f;; ce ne sont pas les mots de l’auteur lui-même.</translation>
    </message>
    <message>
        <source>These are somebody else’s words.</source>
        <translation>Ce sont les mots de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>No place was found where he said or wrote this.</source>
        <translation>On n’a trouvé aucun endroit où il ait dit ou écrit cela.</translation>
    </message>
    <message>
        <source>No place was found where the author said or wrote this.</source>
        <translation>On n’a trouvé aucun endroit où l’auteur ait dit ou écrit cela.</translation>
    </message>
    <message>
        <source>Nobody has looked yet whether these are the words.</source>
        <translation>Personne n’a encore cherché à savoir si ces mots sont les bons.</translation>
    </message>
    <message>
        <source>The sentence stands so in a text of his, or in a record of what he said. The place may go on where the quote stops; the whole passage is shown.</source>
        <translation>La phrase figure telle quelle dans un texte de lui, ou dans un document qui consigne ce qu’il a dit. L’original peut continuer là où la citation s’arrête&#x202f;; le passage entier est affiché.</translation>
    </message>
    <message>
        <source>A place was found where he says it otherwise. The words of that place are shown beside the collection’s; they are the ones to quote.</source>
        <translation>On a trouvé un endroit où il le dit autrement. Les mots de cet endroit sont affichés à côté de ceux de la collection&#x202f;; ce sont eux qu’il faut citer.</translation>
    </message>
    <message>
        <source>Somebody’s account of what he holds; no place was found where he says it so. The place that is named is where it can be compared with what he or others said.</source>
        <translation>Ses positions, rapportées par quelqu’un&#x202f;; on n’a trouvé aucun endroit où il le dise ainsi. L’endroit indiqué est celui où l’on peut comparer avec ce que lui ou d’autres ont dit.</translation>
    </message>
    <message>
        <source>The sentence was found in a text of somebody else, who is named.</source>
        <translation>La phrase a été trouvée dans un texte de quelqu’un d’autre, qui est nommé.</translation>
    </message>
    <message>
        <source>That proves nothing: he may have said it where no record was found. The nearest passage is shown where there is one.</source>
        <translation>Cela ne prouve rien&#xa0;: il peut l’avoir dit sans qu’aucune trace en ait été trouvée. Le passage le plus proche est affiché, s’il y en a un.</translation>
    </message>
    <message>
        <source>Compare the words with the place that is named, and write down what you find.</source>
        <translation>Comparez les mots avec l’endroit indiqué, et notez ce que vous trouvez.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>Le passage le plus proche qui a été trouvé</translation>
    </message>
    <message>
        <source>The words stand so in a published text.</source>
        <translation>Les mots figurent ainsi dans un texte publié.</translation>
    </message>
    <message>
        <source>The words are from a transcript that people edited.</source>
        <translation>Les mots viennent d’une transcription révisée par des humains.</translation>
    </message>
    <message>
        <source>The words are from a transcript that a machine made. It may have misheard some.</source>
        <translation>Les mots viennent d’une transcription faite par une machine. Elle a pu en entendre certains de travers.</translation>
    </message>
    <message>
        <source>a published text</source>
        <translation>un texte publié</translation>
    </message>
    <message>
        <source>an edited transcript</source>
        <translation>une transcription révisée</translation>
    </message>
    <message>
        <source>a machine’s transcript</source>
        <translation>une transcription automatique</translation>
    </message>
    <message>
        <source>{0}, in print</source>
        <translation>{0}, dans un texte publié</translation>
    </message>
    <message>
        <source>{0}, from an edited transcript</source>
        <translation>{0}, d’après une transcription révisée</translation>
    </message>
    <message>
        <source>{0}, from a machine’s transcript</source>
        <translation>{0}, d’après une transcription automatique</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Favorite</source>
        <translation>Ajout aux favoris</translation>
    </message>
    <message>
        <source>Remove Favorite</source>
        <translation>Retrait des favoris</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Own Check</source>
        <translation>Vérification personnelle</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>Ajout de citation</translation>
    </message>
    <message>
        <source>Edit Quote</source>
        <translation>Modification de citation</translation>
    </message>
    <message>
        <source>Move Quote</source>
        <translation>Déplacement de citation</translation>
    </message>
    <message>
        <source>Delete Quote</source>
        <translation>Suppression de citation</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Importer des citations</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Renommage de collection</translation>
    </message>
    <message>
        <source>Name Parts</source>
        <translation>Nommage de parties</translation>
    </message>
    <message>
        <source>Show Collection</source>
        <translation>Affichage de collection</translation>
    </message>
    <message>
        <source>Hide Collection</source>
        <translation>Masquage de collection</translation>
    </message>
    <message>
        <source>Restore Quotes</source>
        <translation>Restauration de citations</translation>
    </message>
    <message>
        <source>Remove Collection</source>
        <translation>Retrait de collection</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>&amp;Show LeCun Viewer</source>
        <translation>&amp;Afficher LeCun Viewer</translation>
    </message>
    <message>
        <source>&amp;Hide LeCun Viewer</source>
        <translation>&amp;Masquer LeCun Viewer</translation>
    </message>
    <message>
        <source>&amp;Copy Quote of the Day</source>
        <translation>&amp;Copier la citation du jour</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>Citation au &amp;hasard</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notifications</translation>
    </message>
    <message>
        <source>&amp;Once a Day</source>
        <translation>&amp;Une fois par jour</translation>
    </message>
    <message>
        <source>Not Again Until &amp;Tomorrow</source>
        <translation>Pas avant &amp;demain</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>No Quote of the Day</source>
        <translation>Pas de citation du jour</translation>
    </message>
    <message>
        <source>Remove It from the &amp;Favorites</source>
        <translation>Retirer des &amp;favoris</translation>
    </message>
    <message>
        <source>Add It to the &amp;Favorites</source>
        <translation>Ajouter aux &amp;favoris</translation>
    </message>
</context>
<context>
    <name>TrayNotifier</name>
    <message>
        <source>the system</source>
        <translation>le système</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln citation</numerusform>
            <numerusform>%Ln citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) attributed to {0}</source>
        <translation>
            <numerusform>%Ln citation attribuée à {0}</numerusform>
            <numerusform>%Ln citations attribuées à {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Ce que signifient les marques</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Source {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>No source is named.</source>
        <translation>Aucune source n’est indiquée.</translation>
    </message>
    <message>
        <source>No place is known; the collection names: {0}</source>
        <translation>Aucun endroit n’est connu&#x202f;; la collection indique&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Not traced; the collection names: {0}</source>
        <translation type="vanished">Origine non trouvée&#x202f;; la collection indique&#xa0;: {0}</translation>
    </message>
    <message>
        <source>{0} (no address is known)</source>
        <translation>{0} (aucune adresse connue)</translation>
    </message>
</context>
</TS>
