<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
        <translation>Citas atribuidas a Yann LeCun, cada una con lo que se sabe de su origen.

Los favoritos y sus copias de seguridad se guardan en
{0}

Lo que falla en el programa se registra en
{1}

El programa no envía nada a ninguna parte. Licencia MIT.</translation>
    </message>
    <message>
        <source>About LeCun Viewer</source>
        <translation>Acerca de LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>The program’s icon is in the tray.</source>
        <translation>El icono del programa está en la bandeja del sistema.</translation>
    </message>
    <message>
        <source>This desktop has no tray at present; once it has one, the icon appears within a minute.</source>
        <translation>Este escritorio no tiene bandeja del sistema por ahora; cuando la tenga, el icono aparecerá en menos de un minuto.</translation>
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
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Parte {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln cita</numerusform>
            <numerusform>%Ln citas</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no favorites yet. Mark a quote with its star, and it comes into the booklet.</source>
        <translation>Todavía no hay favoritos. Las citas que se marcan con su estrella entran en el cuadernillo.</translation>
    </message>
    <message>
        <source>There is no quote in it, so there is nothing to print.</source>
        <translation>No contiene ninguna cita, así que no hay nada que imprimir.</translation>
    </message>
    <message>
        <source>Printing is not possible here: {0}. You can save the booklet.</source>
        <translation>Aquí no se puede imprimir: {0}. El cuadernillo sí se puede guardar.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The booklet is being made…</source>
        <translation>Preparando el cuadernillo…</translation>
    </message>
    <message>
        <source>The booklet could not be made, by a mistake in this program. No file was changed.</source>
        <translation>No se pudo hacer el cuadernillo por un error de este programa. No se cambió ningún archivo.</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>Mis favoritos</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Todas las citas</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>Parte {0}</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>Cuadernillo</translation>
    </message>
    <message>
        <source>&amp;What is in it</source>
        <translation>Con&amp;tenido</translation>
    </message>
    <message>
        <source>What is in the booklet</source>
        <translation>Contenido del cuadernillo</translation>
    </message>
    <message>
        <source>With my &amp;notes and checks</source>
        <translation>Con mis &amp;notas y comprobaciones</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinta</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Sencillo</translation>
    </message>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>Copiar &amp;imagen</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>The description is on the clipboard.</source>
        <translation>La descripción está en el portapapeles.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard, with its description as text.</source>
        <translation>La imagen está en el portapapeles, con su descripción como texto.</translation>
    </message>
    <message>
        <source>Nothing was saved. End the name in .png for a picture or in .svg for a drawing.</source>
        <translation>No se guardó nada. El nombre debe terminar en .png para una imagen o en .svg para un dibujo.</translation>
    </message>
    <message>
        <source>{0} could not be saved, and nothing was changed there: {1}. Try another folder or name.</source>
        <translation>No se pudo guardar {0}, y allí no se cambió nada: {1}. Se puede probar con otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Se guardó como {0}</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Cuadrada</translation>
    </message>
    <message>
        <source>Wide, 16 : 9</source>
        <translation>Ancha, 16 : 9</translation>
    </message>
    <message>
        <source>Tall, 9 : 16</source>
        <translation>Alta, 9 : 16</translation>
    </message>
    <message>
        <source>Share as a Picture</source>
        <translation>Compartir como imagen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Diseño</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Diseño</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>F&amp;orma</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>D&amp;escription for those who don’t see it</source>
        <translation>D&amp;escripción para quien no la vea</translation>
    </message>
    <message>
        <source>Description for those who don’t see it</source>
        <translation>Descripción para quien no la vea</translation>
    </message>
    <message>
        <source>Copy Descrip&amp;tion</source>
        <translation>Copiar descripció&amp;n</translation>
    </message>
</context>
<context>
    <name>CardFileDialog</name>
    <message>
        <source>PNG picture, {0} × {1} (*.png)</source>
        <translation>Imagen PNG, {0} × {1} (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Guardar imagen</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Close LeCun Viewer</source>
        <translation>Cerrar LeCun Viewer</translation>
    </message>
    <message>
        <source>Keep running in the background?</source>
        <translation>¿Continuar en segundo plano?</translation>
    </message>
    <message>
        <source>LeCun Viewer can stay in the tray and show you a quote once a day. Its icon there brings the window back.</source>
        <translation>LeCun Viewer puede quedarse en la bandeja del sistema y mostrar una cita al día. Desde su icono se recupera la ventana.</translation>
    </message>
    <message>
        <source>LeCun Viewer can go on without a window and show you a quote once a day. This desktop has no tray for its icon: starting the program again brings the window back, and so does a click on the notification.</source>
        <translation>LeCun Viewer puede continuar sin ventana y mostrar una cita al día. Este escritorio no tiene bandeja del sistema para su icono: la ventana vuelve al iniciar otra vez el programa, o con un clic en la notificación.</translation>
    </message>
    <message>
        <source>You can change this in the Preferences.</source>
        <translation>Esto se puede cambiar en Preferencias.</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>Co&amp;ntinuar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>CollectionDialog</name>
    <message>
        <source>What you can do</source>
        <translation>Qué se puede hacer</translation>
    </message>
    <message>
        <source>Quote the words that were found, from the place that was found. “Copy as” does that.</source>
        <translation>Citar las palabras que se encontraron, con el lugar donde se encontraron. «Copiar como» lo hace.</translation>
    </message>
    <message>
        <source>Open the address and read on: what stands before and after a sentence is part of what it says.</source>
        <translation>Abrir la dirección y seguir leyendo: lo que está antes y después de una frase forma parte de lo que dice.</translation>
    </message>
    <message>
        <source>Where a quote was not traced, say so. Its copy carries that with it.</source>
        <translation>Cuando no se encontró el origen de una cita, decirlo. Su copia ya lo indica.</translation>
    </message>
    <message>
        <source>Found one yourself? Note where under the quote, with “I found it…”; it is kept with your favorites.</source>
        <translation>Quien encuentre una por su cuenta puede anotar dónde, debajo de la cita, con «La encontré…»; se guarda con los favoritos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln cita</numerusform>
            <numerusform>%Ln citas</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}. The compilation says of itself:</source>
        <translation>{0}. La recopilación dice de sí misma:</translation>
    </message>
    <message>
        <source>How far its words are his</source>
        <translation>Hasta qué punto las palabras son suyas</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>The quotes of the compilation were looked for one by one, by their words and by their sense, in what he wrote and said and in the sources that it names. The result is one of these states:</source>
        <translation>Las citas de la recopilación se buscaron una por una, por sus palabras y por su sentido, en lo que él escribió y dijo y en las fuentes que la recopilación indica. El resultado es uno de estos estados:</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}: {1} de {2}</translation>
    </message>
    <message>
        <source>About the Collections</source>
        <translation>Acerca de las colecciones</translation>
    </message>
    <message>
        <source>About this collection</source>
        <translation>Acerca de esta colección</translation>
    </message>
</context>
<context>
    <name>Collections</name>
    <message>
        <source>My Quotes</source>
        <translation>Mis citas</translation>
    </message>
    <message>
        <source>The collection “{0}” was saved by a newer version of this program. It is untouched, and can be seen and changed with that version.</source>
        <translation>La colección «{0}» se guardó con una versión más reciente de este programa. Sigue intacta, y se puede ver y cambiar con esa versión.</translation>
    </message>
    <message>
        <source>The file {0} is not that of a collection, so it is not read. It stays as it is.</source>
        <translation>El archivo {0} no es el de una colección, así que no se lee. Se queda como está.</translation>
    </message>
    <message>
        <source>The collection {0} can’t be read at present: {1}.</source>
        <translation>La colección {0} no se puede leer por ahora: {1}.</translation>
    </message>
    <message>
        <source>The file of the collection “{0}” is not there any more. Favorites of it stay. It is shown again when the file is back.</source>
        <translation>El archivo de la colección «{0}» ya no está. Sus favoritos se conservan. Volverá a mostrarse cuando el archivo esté de nuevo.</translation>
    </message>
    <message>
        <source>The end of the file of “{0}” is missing. What can be read of it is shown. If you have a whole copy of the file, put it back.</source>
        <translation>Falta el final del archivo de «{0}». Se muestra lo que se puede leer. Si tiene una copia completa del archivo, vuelva a ponerla en su lugar.</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” can’t be read: {1}. It was left as it is.</source>
        <translation>La línea {2} de la colección «{0}» no se puede leer: {1}. Se dejó como estaba.</translation>
    </message>
    <message>
        <source>Line {2} of the collection “{0}” names a part that can’t be read: {1}. It was left as it is, and all quotes are used.</source>
        <translation>La línea {2} de la colección «{0}» da nombre a una parte y no se puede leer: {1}. Se dejó como estaba, y se usan todas las citas.</translation>
    </message>
    <message>
        <source>A copy of the file of the collection “{0}” was brought together with it. The copy is kept as {3}.</source>
        <translation>Una copia del archivo de la colección «{0}» se combinó con ella. La copia se conserva como {3}.</translation>
    </message>
    <message>
        <source>“{0}” could not be changed: {1}.</source>
        <translation>No se pudo cambiar «{0}»: {1}.</translation>
    </message>
    <message>
        <source>Another program has changed the quote in “{0}” since, so it was left as it is.</source>
        <translation>Otro programa cambió mientras tanto la cita de «{0}», así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>Another file has the place of the collection “{0}” by now, so nothing was changed. Rename or remove that collection first.</source>
        <translation>Otro archivo ocupa ahora el lugar de la colección «{0}», así que no se cambió nada. Antes hay que renombrar o quitar esa colección.</translation>
    </message>
    <message>
        <source>The file {0} has the name of a collection that comes with the program, so it is not read. Give it another name.</source>
        <translation>El archivo {0} tiene el nombre de una colección que viene con el programa, así que no se lee. Hay que darle otro nombre.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln favorite(s)</source>
        <translation>
            <numerusform>%Ln favorito</numerusform>
            <numerusform>%Ln favoritos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) of your own</source>
        <translation>
            <numerusform>%Ln comprobación propia</numerusform>
            <numerusform>%Ln comprobaciones propias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %Ln more that were checked</source>
        <translation>
            <numerusform>{0} y %Ln cita más con comprobación propia</numerusform>
            <numerusform>{0} y %Ln citas más con comprobación propia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored.</source>
        <translation>
            <numerusform>Se recuperó {0}.</numerusform>
            <numerusform>Se recuperaron {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of the backup {1}.</source>
        <translation>
            <numerusform>Se recuperó {0} con ayuda de la copia de seguridad {1}.</numerusform>
            <numerusform>Se recuperaron {0} con ayuda de la copia de seguridad {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} were restored with the help of what the program still knew.</source>
        <translation>
            <numerusform>Se recuperó {0} con ayuda de lo que el programa aún sabía.</numerusform>
            <numerusform>Se recuperaron {0} con ayuda de lo que el programa aún sabía.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new favorite(s)</source>
        <translation>
            <numerusform>%Ln favorito nuevo</numerusform>
            <numerusform>%Ln favoritos nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) added</source>
        <translation>
            <numerusform>%Ln nota añadida</numerusform>
            <numerusform>%Ln notas añadidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) replaced by newer ones (the older ones are kept below them)</source>
        <translation>
            <numerusform>%Ln nota sustituida por otra más reciente (la anterior se conserva debajo)</numerusform>
            <numerusform>%Ln notas sustituidas por otras más recientes (las anteriores se conservan debajo)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older note(s) kept below yours</source>
        <translation>
            <numerusform>%Ln nota más antigua conservada debajo de la que ya había</numerusform>
            <numerusform>%Ln notas más antiguas conservadas debajo de las que ya había</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln favorite(s) unchanged</source>
        <translation>
            <numerusform>%Ln favorito sin cambios</numerusform>
            <numerusform>%Ln favoritos sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new check(s) of your own</source>
        <translation>
            <numerusform>%Ln comprobación propia nueva</numerusform>
            <numerusform>%Ln comprobaciones propias nuevas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) replaced by newer ones (the older ones are kept in their notes)</source>
        <translation>
            <numerusform>%Ln comprobación sustituida por otra más reciente (la anterior se conserva en su nota)</numerusform>
            <numerusform>%Ln comprobaciones sustituidas por otras más recientes (las anteriores se conservan en sus notas)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older check(s) kept in the notes of yours</source>
        <translation>
            <numerusform>%Ln comprobación más antigua conservada en la nota de la que ya había</numerusform>
            <numerusform>%Ln comprobaciones más antiguas conservadas en las notas de las que ya había</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) unchanged</source>
        <translation>
            <numerusform>%Ln comprobación sin cambios</numerusform>
            <numerusform>%Ln comprobaciones sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”.</source>
        <translation>
            <numerusform>%Ln cita en «{0}».</numerusform>
            <numerusform>%Ln citas en «{0}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) in “{0}”, which is hidden.</source>
        <translation>
            <numerusform>%Ln cita en la colección oculta «{0}».</numerusform>
            <numerusform>%Ln citas en la colección oculta «{0}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) twice in the file.</source>
        <translation>
            <numerusform>%Ln cita aparece dos veces en el archivo.</numerusform>
            <numerusform>%Ln citas aparecen dos veces en el archivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If these quotes are left out, %Ln note(s) are, too. The quotes there do not have them.</source>
        <translation>
            <numerusform>Si se omiten estas citas, se omite también %Ln nota. Las citas que ya están no la tienen.</numerusform>
            <numerusform>Si se omiten estas citas, se omiten también %Ln notas. Las citas que ya están no las tienen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out ({1}): {0}.</source>
        <translation>
            <numerusform>%Ln línea omitida ({1}): {0}.</numerusform>
            <numerusform>%Ln líneas omitidas ({1}): {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were imported into “{0}”. Undo takes it back.</source>
        <translation>
            <numerusform>Se importó %Ln cita en «{0}». Se puede deshacer.</numerusform>
            <numerusform>Se importaron %Ln citas en «{0}». Se puede deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s), exported on {0}.</source>
        <translation>
            <numerusform>%Ln cita, exportada el {0}.</numerusform>
            <numerusform>%Ln citas, exportadas el {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored. Undo takes it back.</source>
        <translation>
            <numerusform>Se recuperó %Ln cita. Se puede deshacer.</numerusform>
            <numerusform>Se recuperaron %Ln citas. Se puede deshacer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were in their collections already.</source>
        <translation>
            <numerusform>%Ln cita ya estaba en su colección.</numerusform>
            <numerusform>%Ln citas ya estaban en sus colecciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in {0} can’t be read. They stay there.</source>
        <translation>
            <numerusform>%Ln línea de {0} no se puede leer. Se queda ahí.</numerusform>
            <numerusform>%Ln líneas de {0} no se pueden leer. Se quedan ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed “{0}”. %Ln older line(s) of it are kept in {1}.</source>
        <translation>
            <numerusform>Otro programa cambió «{0}». %Ln línea anterior se conserva en {1}.</numerusform>
            <numerusform>Otro programa cambió «{0}». %Ln líneas anteriores se conservan en {1}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” looks incomplete: %Ln quote(s) are missing from its file.</source>
        <translation>
            <numerusform>«{0}» parece incompleta: falta %Ln cita en su archivo.</numerusform>
            <numerusform>«{0}» parece incompleta: faltan %Ln citas en su archivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were restored.</source>
        <translation>
            <numerusform>Se restauró %Ln cita.</numerusform>
            <numerusform>Se restauraron %Ln citas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) were moved to the folder of older quotes.</source>
        <translation>
            <numerusform>Se movió %Ln cita a la carpeta de citas anteriores.</numerusform>
            <numerusform>Se movieron %Ln citas a la carpeta de citas anteriores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more line(s) of “{0}” can’t be read.</source>
        <translation>
            <numerusform>Tampoco se puede leer %Ln línea más de «{0}».</numerusform>
            <numerusform>Tampoco se pueden leer %Ln líneas más de «{0}».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyNotification</name>
    <message>
        <source>Quote of the day</source>
        <translation>Cita del día</translation>
    </message>
    <message>
        <source>Notifications are shown by {0}.</source>
        <translation>Las notificaciones las muestra {0}.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications at present.</source>
        <translation>Por ahora, nada muestra notificaciones en este escritorio.</translation>
    </message>
    <message>
        <source>The desktop asks not to be disturbed; the notification waits.</source>
        <translation>El escritorio pide que no se moleste; la notificación espera.</translation>
    </message>
    <message>
        <source>Last shown: {0}.</source>
        <translation>Mostrada por última vez: {0}.</translation>
    </message>
    <message>
        <source>None was shown so far.</source>
        <translation>Todavía no se ha mostrado ninguna.</translation>
    </message>
    <message>
        <source>Notifications are off.</source>
        <translation>Las notificaciones están desactivadas.</translation>
    </message>
    <message>
        <source>Next: today, as soon as it can be shown.</source>
        <translation>Próxima: hoy, en cuanto se pueda mostrar.</translation>
    </message>
    <message>
        <source>Next: {0}.</source>
        <translation>Próxima: {0}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Remove from favorites</source>
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Add to favorites</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>Another quote</source>
        <translation>Otra cita</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>Añadida a favoritos</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>Quitada de favoritos</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day, in the letters of QLocale: d is the day, MMMM the month, yyyy the year. As in: d &apos;de&apos; MMMM &apos;de&apos; yyyy</extracomment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>All quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>Todas las citas están ocultas. En Preferencias se elige qué colecciones mostrar.</translation>
    </message>
    <message>
        <source>There is no quote of the day, because all quotes are hidden. Choose in Preferences which collections to show.</source>
        <translation>No hay cita del día porque todas las citas están ocultas. En Preferencias se elige qué colecciones mostrar.</translation>
    </message>
    <message>
        <source>None of the quotes that are shown is traced to him or not known otherwise, so the quote of the day comes from all of them.</source>
        <translation>Ninguna de las citas que se muestran tiene su origen en él ni es de las que no consta otro, así que la cita del día se elige entre todas ellas.</translation>
    </message>
    <message>
        <source>There are no favorites yet, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Todavía no hay favoritos, así que la cita del día se elige entre todas las que tienen su origen en él o de las que no consta otro.</translation>
    </message>
    <message>
        <source>That collection has no quotes here, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Esa colección no tiene citas aquí, así que la cita del día se elige entre todas las que tienen su origen en él o de las que no consta otro.</translation>
    </message>
    <message>
        <source>That part has no quotes, so the quote of the day comes from all that are traced to him or not known otherwise.</source>
        <translation>Esa parte no tiene citas, así que la cita del día se elige entre todas las que tienen su origen en él o de las que no consta otro.</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded, so its notification is not shown.</source>
        <translation>No se pudo registrar la cita del día, así que su notificación no se muestra.</translation>
    </message>
    <message>
        <source>The quotes of the day were recorded by a newer version of this program, and stay as they are.</source>
        <translation>Las citas del día se registraron con una versión más reciente de este programa, y se quedan como están.</translation>
    </message>
    <message>
        <source>The quote of the day could not be recorded: {0}.</source>
        <translation>No se pudo registrar la cita del día: {0}.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Welcome. This is today’s quote, and how far its words are really Yann LeCun’s.</source>
        <translation>Para empezar: la cita de hoy, y hasta qué punto sus palabras son realmente de Yann LeCun.</translation>
    </message>
    <message>
        <source>Added to favorites</source>
        <translation>Añadida a favoritos</translation>
    </message>
    <message>
        <source>Removed from favorites</source>
        <translation>Quitada de favoritos</translation>
    </message>
    <message>
        <source>The quote is on the clipboard.</source>
        <translation>La cita está en el portapapeles.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiada</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the quote before</source>
        <translation>Volver a la cita anterior</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avanzar de nuevo</translation>
    </message>
    <message>
        <source>Random quote</source>
        <translation>Cita al azar</translation>
    </message>
    <message>
        <source>A random quote</source>
        <translation>Una cita al azar</translation>
    </message>
    <message>
        <source>Favorite</source>
        <translation>Favorito</translation>
    </message>
    <message>
        <source>Keep this quote among your favorites</source>
        <translation>Guardar esta cita entre los favoritos</translation>
    </message>
    <message>
        <source>Copy the quote with its attribution</source>
        <translation>Copiar la cita con su atribución</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copiar como</translation>
    </message>
    <message>
        <source>Copy as Markdown, BibTeX and other formats</source>
        <translation>Copiar como Markdown, BibTeX y otros formatos</translation>
    </message>
</context>
<context>
    <name>ExchangeActions</name>
    <message>
        <source>Export Favorites</source>
        <translation>Exportar favoritos</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>No se pudo escribir {0}, y no se cambió nada: {1}.</translation>
    </message>
    <message>
        <source>Your favorites were written to {0}.</source>
        <translation>Los favoritos se guardaron en {0}.</translation>
    </message>
    <message>
        <source>Import Favorites</source>
        <translation>Importar favoritos</translation>
    </message>
    <message>
        <source>Exported favorites (*.json *.csv)</source>
        <translation>Favoritos exportados (*.json *.csv)</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>No se pudo leer {0}, y no se cambió nada: {1}.</translation>
    </message>
    <message>
        <source>The favorites were imported.</source>
        <translation>Se importaron los favoritos.</translation>
    </message>
    <message>
        <source>Undo takes it back.</source>
        <translation>Se puede deshacer.</translation>
    </message>
    <message>
        <source>This is what the import will do:</source>
        <translation>Esto es lo que hará la importación:</translation>
    </message>
    <message>
        <source>Nothing is overwritten, and Undo takes it back.</source>
        <translation>No se sobrescribe nada, y se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
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
        <translation>Parte</translation>
    </message>
    <message>
        <source>Source named by the collection</source>
        <translation>Fuente que indica la colección</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>El pasaje más cercano que se encontró</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>How the words are known</source>
        <translation>Cómo se conocen las palabras</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Marked on</source>
        <translation>Marcada el</translation>
    </message>
    <message>
        <source>Own check of</source>
        <translation>Comprobación propia del</translation>
    </message>
    <message>
        <source>Own check: found to be</source>
        <translation>Comprobación propia: estado</translation>
    </message>
    <message>
        <source>Own check: where</source>
        <translation>Comprobación propia: dónde</translation>
    </message>
    <message>
        <source>Own check: address</source>
        <translation>Comprobación propia: dirección</translation>
    </message>
    <message>
        <source>Own check: when</source>
        <translation>Comprobación propia: cuándo</translation>
    </message>
    <message>
        <source>Own check: note</source>
        <translation>Comprobación propia: nota</translation>
    </message>
    <message>
        <source>LeCun Viewer can’t import this file. To bring back everything later, export as JSON, too.</source>
        <translation>LeCun Viewer no puede importar este archivo. Para poder recuperarlo todo más adelante, exporte también en JSON.</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not when you marked them, your notes and your checks. To keep these, too, export as JSON.</source>
        <translation>Al importar se recuperan las citas, pero no cuándo las marcó, ni sus notas, ni sus comprobaciones. Para conservarlas también, exporte en JSON.</translation>
    </message>
    <message>
        <source>An import brings back the quotes, but not the collection’s title and introduction. To keep these, too, export as JSON.</source>
        <translation>Al importar se recuperan las citas, pero no el título ni la introducción de la colección. Para conservarlos también, exporte en JSON.</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>{0}, exported from LeCun Viewer on {1}.</source>
        <translation>{0}, exportación de LeCun Viewer del {1}.</translation>
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
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the folder can’t be written to</source>
        <translation>no se puede escribir en la carpeta</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>el acceso está denegado</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>another program is using the file</source>
        <translation>otro programa está usando el archivo</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>el disco comunicó un error</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>el archivo está dañado</translation>
    </message>
    <message>
        <source>a file stands where the folder should be</source>
        <translation>hay un archivo donde debería estar la carpeta</translation>
    </message>
    <message>
        <source>a folder stands where the file should be</source>
        <translation>hay una carpeta donde debería estar el archivo</translation>
    </message>
    <message>
        <source>a pipe or a device stands where the file should be</source>
        <translation>hay una tubería o un dispositivo donde debería estar el archivo</translation>
    </message>
    <message>
        <source>this name is a link that another user made</source>
        <translation>este nombre es un enlace que creó otro usuario</translation>
    </message>
    <message>
        <source>a newer version of this program wrote the file</source>
        <translation>el archivo se escribió con una versión más reciente de este programa</translation>
    </message>
    <message>
        <source>the name of the program’s folder has characters that can’t be written there</source>
        <translation>el nombre de la carpeta del programa tiene caracteres que no se pueden escribir ahí</translation>
    </message>
    <message>
        <source>the Flatpak’s sandbox has no access to what the desktop starts</source>
        <translation>el entorno aislado de Flatpak no tiene acceso a lo que inicia el escritorio</translation>
    </message>
    <message>
        <source>Give yourself access to the folder, then start LeCun Viewer again.</source>
        <translation>Hay que darse acceso a la carpeta y volver a iniciar LeCun Viewer.</translation>
    </message>
    <message>
        <source>Use a folder with a shorter name.</source>
        <translation>Hay que usar una carpeta con un nombre más corto.</translation>
    </message>
    <message>
        <source>Move that file to another place, then start LeCun Viewer again.</source>
        <translation>Hay que mover ese archivo a otro lugar y volver a iniciar LeCun Viewer.</translation>
    </message>
    <message>
        <source>Check the folder and its disk, then start LeCun Viewer again.</source>
        <translation>Hay que revisar la carpeta y su disco y volver a iniciar LeCun Viewer.</translation>
    </message>
    <message>
        <source>Favorites and own quotes can’t be read or saved, because their folder can’t be used: {0}.</source>
        <translation>No se pueden leer ni guardar los favoritos ni las citas propias, porque no se puede usar su carpeta: {0}.</translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation>En ella no se cambió nada.</translation>
    </message>
    <message>
        <source>The folder is {0}</source>
        <translation>La carpeta es {0}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The log is in the folder {0}, which could not be opened.</source>
        <translation>El registro está en la carpeta {0}, que no se pudo abrir.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>Algo falló en el programa. No se perdió nada de lo guardado. El registro dice más: Ayuda ▸ Mostrar el registro.</translation>
    </message>
    <message>
        <source>The program crashed the last time. Nothing you saved is lost. The log says more: Help ▸ Show Log.</source>
        <translation>El programa se cerró inesperadamente la última vez. No se perdió nada de lo guardado. El registro dice más: Ayuda ▸ Mostrar el registro.</translation>
    </message>
    <message>
        <source>LeCun Viewer seems to run already, but it did not answer. So it was started once more. Both keep the same favorites.</source>
        <translation>Parece que LeCun Viewer ya está abierto, pero no respondió. Por eso se inició otra vez. Ambos usan los mismos favoritos.</translation>
    </message>
    <message>
        <source>LeCun Viewer has to end. Nothing you saved is lost. The log says more: {0}</source>
        <translation>LeCun Viewer tiene que cerrarse. No se perdió nada de lo guardado. El registro dice más: {0}</translation>
    </message>
</context>
<context>
    <name>FavoriteEditor</name>
    <message>
        <source>Another program had removed this favorite. It was marked again, with what you typed.</source>
        <translation>Otro programa había quitado este favorito. Se marcó de nuevo, con lo escrito aquí.</translation>
    </message>
    <message>
        <source>Another program has changed your check since, so it was left as it is.</source>
        <translation>Otro programa cambió mientras tanto esta comprobación propia, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>Another program has changed your check since. What it wrote is kept below yours.</source>
        <translation>Otro programa cambió mientras tanto esta comprobación propia. Lo que escribió se conserva debajo de lo escrito aquí.</translation>
    </message>
</context>
<context>
    <name>Favorites</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Nota personal</translation>
    </message>
    <message>
        <source>Your favorites were saved by a newer version of this program. They are untouched, and can be seen and changed with that version.</source>
        <translation>Los favoritos se guardaron con una versión más reciente de este programa. Siguen intactos, y se pueden ver y cambiar con esa versión.</translation>
    </message>
    <message>
        <source>Favorites can’t be kept at present: {0} ({1}).</source>
        <translation>Por ahora no se pueden guardar favoritos: {0} ({1}).</translation>
    </message>
    <message>
        <source>Your favorites could not be changed: {0}.</source>
        <translation>No se pudieron cambiar los favoritos: {0}.</translation>
    </message>
    <message>
        <source>Another program has changed this favorite since, so it was left as it is.</source>
        <translation>Otro programa cambió mientras tanto este favorito, así que se dejó como estaba.</translation>
    </message>
    <message>
        <source>Another program has changed your favorites since, so they were left as they are.</source>
        <translation>Otro programa cambió mientras tanto los favoritos, así que se dejaron como estaban.</translation>
    </message>
    <message>
        <source>Today’s backup of your favorites could not be made: {0}. The favorites themselves are unharmed.</source>
        <translation>No se pudo hacer la copia de seguridad de hoy de los favoritos: {0}. Los favoritos en sí no sufrieron ningún daño.</translation>
    </message>
    <message>
        <source>The favorites file was gone. What the program still knew of it was written again.</source>
        <translation>El archivo de favoritos había desaparecido. Se escribió de nuevo lo que el programa aún sabía de él.</translation>
    </message>
    <message>
        <source>The favorites file was damaged.</source>
        <translation>El archivo de favoritos estaba dañado.</translation>
    </message>
    <message>
        <source>The favorites file was missing.</source>
        <translation>El archivo de favoritos no estaba.</translation>
    </message>
    <message>
        <source>The damaged file was kept unchanged as {0}.</source>
        <translation>El archivo dañado se conservó sin cambios como {0}.</translation>
    </message>
    <message>
        <source>No favorite could be read from it, and there was no backup.</source>
        <translation>No se pudo leer de él ningún favorito, y no había copia de seguridad.</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} y {1}</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Discard what you have typed?</source>
        <translation>¿Descartar lo escrito?</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>Aún no está guardado.</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>&amp;Seguir editando</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>&amp;Leave out %Ln quote(s) that are there already</source>
        <translation>
            <numerusform>&amp;Omitir %Ln cita que ya está</numerusform>
            <numerusform>&amp;Omitir %Ln citas que ya están</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be imported.</source>
        <translation>
            <numerusform>Se importará %Ln cita.</numerusform>
            <numerusform>Se importarán %Ln citas.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>No hay nada que importar.</translation>
    </message>
    <message>
        <source>A collection needs a title.</source>
        <translation>Una colección necesita un título.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln cita</numerusform>
            <numerusform>%Ln citas</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Lo que ya está</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Lo que se omite</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Importar citas</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Título</translation>
    </message>
    <message>
        <source>Title of the collection</source>
        <translation>Título de la colección</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Lo que se importará</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>Import Quotes</source>
        <translation>Importar citas</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>IncompleteQuestion</name>
    <message>
        <source>Incomplete Collection</source>
        <translation>Colección incompleta</translation>
    </message>
    <message>
        <source>The file may have been cut by a full disk or a program that synchronizes folders. The quotes are still shown. If you deleted them, they are moved to the folder of older quotes.</source>
        <translation>Es posible que un disco lleno o un programa que sincroniza carpetas haya cortado el archivo. Las citas se siguen mostrando. Si usted las eliminó, se mueven a la carpeta de citas anteriores.</translation>
    </message>
    <message>
        <source>&amp;Restore Them</source>
        <translation>&amp;Restaurarlas</translation>
    </message>
    <message>
        <source>They Were &amp;Deleted</source>
        <translation>Fueron &amp;eliminadas</translation>
    </message>
    <message>
        <source>Ask &amp;Later</source>
        <translation>Preguntar &amp;más tarde</translation>
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
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>In the list</source>
        <translation>En la lista</translation>
    </message>
    <message>
        <source>First quote, last quote</source>
        <translation>Primera cita, última cita</translation>
    </message>
    <message>
        <source>Go on to its text</source>
        <translation>Pasar a su texto</translation>
    </message>
    <message>
        <source>While typing a search</source>
        <translation>Al escribir una búsqueda</translation>
    </message>
    <message>
        <source>Move in the list</source>
        <translation>Moverse por la lista</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>En un formulario</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Both words, in any order</source>
        <translation>Ambas palabras, en cualquier orden</translation>
    </message>
    <message>
        <source>These words in this order</source>
        <translation>Estas palabras en este orden</translation>
    </message>
    <message>
        <source>Without this word</source>
        <translation>Sin esta palabra</translation>
    </message>
    <message>
        <source>In a part</source>
        <translation>En una parte</translation>
    </message>
    <message>
        <source>In a collection</source>
        <translation>En una colección</translation>
    </message>
    <message>
        <source>Only in this text of a quote</source>
        <translation>Solo en este campo de la cita</translation>
    </message>
    <message>
        <source>Words that were found in a text of that year</source>
        <translation>Palabras encontradas en un texto de ese año</translation>
    </message>
    <message>
        <source>Your favorites</source>
        <translation>Los favoritos</translation>
    </message>
    <message>
        <source>How far the words are his</source>
        <translation>Hasta qué punto las palabras son suyas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <extracomment>The name of your language, as it names itself: français, Deutsch, 简体中文</extracomment>
        <translation>español</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Choose one from the list, or press {0} for a random one.</source>
        <translation>Se puede elegir una en la lista, o pulsar {0} para ver una al azar.</translation>
    </message>
    <message>
        <source>No quote is chosen. {0}</source>
        <translation>No hay ninguna cita elegida. {0}</translation>
    </message>
    <message>
        <source>There is no quote “{0}” among the collections that are shown.</source>
        <translation>No hay ninguna cita «{0}» en las colecciones que se muestran.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Search quotes</source>
        <translation>Buscar citas</translation>
    </message>
    <message>
        <source>Words in any order, or for example:
&quot;exact phrase&quot;
cake -cherry
source:time year:2024
is:favorite  is:&quot;not traced&quot;
F1 has all of it.</source>
        <translation>Palabras en cualquier orden, o por ejemplo:
&quot;frase exacta&quot;
cake -cherry
fuente:time año:2024
es:favorito  es:&quot;origen no encontrado&quot;
F1 muestra todo esto.</translation>
    </message>
    <message>
        <source>Result count</source>
        <translation>Número de resultados</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>En todas</translation>
    </message>
    <message>
        <source>Search all quotes, not only what is chosen in the sidebar (Esc)</source>
        <translation>Buscar en todas las citas, no solo en lo elegido en la barra lateral (Esc)</translation>
    </message>
    <message>
        <source>About the search</source>
        <translation>Sobre la búsqueda</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>Copy &amp;As</source>
        <translation>Copiar c&amp;omo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Sor&amp;t</source>
        <translation>O&amp;rdenar</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Import Favorites…</source>
        <translation>&amp;Importar favoritos…</translation>
    </message>
    <message>
        <source>&amp;Export Favorites…</source>
        <translation>&amp;Exportar favoritos…</translation>
    </message>
    <message>
        <source>Print or Save a &amp;Booklet…</source>
        <translation>Imprimir o guardar un c&amp;uadernillo…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;I Found It…</source>
        <translation>&amp;La encontré…</translation>
    </message>
    <message>
        <source>Cop&amp;y Again</source>
        <translation>Cop&amp;iar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Share as a Picture…</source>
        <translation>Compartir como i&amp;magen…</translation>
    </message>
    <message>
        <source>&amp;Copy with Attribution</source>
        <translation>&amp;Copiar con atribución</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Widen or Clear the Search</source>
        <translation>Am&amp;pliar o borrar la búsqueda</translation>
    </message>
    <message>
        <source>Mark as Fa&amp;vorite</source>
        <translation>Marcar como &amp;favorito</translation>
    </message>
    <message>
        <source>Write a Personal &amp;Note</source>
        <translation>Escribir una &amp;nota personal</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>A&amp;brir la fuente en el navegador</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Texto más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Texto más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Original Text Size</source>
        <translation>Tamaño &amp;original del texto</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>Cita al a&amp;zar</translation>
    </message>
    <message>
        <source>&amp;All Quotes</source>
        <translation>&amp;Todas las citas</translation>
    </message>
    <message>
        <source>About the &amp;Collections</source>
        <translation>Acerca de las &amp;colecciones</translation>
    </message>
    <message>
        <source>In the Order of the &amp;Collection</source>
        <translation>En el orden de la &amp;colección</translation>
    </message>
    <message>
        <source>By the &amp;Source It Names</source>
        <translation>Por la f&amp;uente indicada</translation>
    </message>
    <message>
        <source>By the &amp;Date of the Words Found</source>
        <translation>Por la &amp;fecha de las palabras encontradas</translation>
    </message>
    <message>
        <source>Quote of the &amp;Day</source>
        <translation>&amp;Cita del día</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>Preferencia&amp;s…</translation>
    </message>
    <message>
        <source>Fa&amp;vorites</source>
        <translation>&amp;Favoritos</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>Show &amp;Log</source>
        <translation>Mostrar el &amp;registro</translation>
    </message>
    <message>
        <source>&amp;About LeCun Viewer</source>
        <translation>&amp;Acerca de LeCun Viewer</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>The menu entry comes and goes with the installed program here; nothing was changed.</source>
        <translation>Aquí la entrada del menú se instala y se quita con el propio programa; no se cambió nada.</translation>
    </message>
    <message>
        <source>LeCun Viewer is in the menu now, and starts {0}.</source>
        <translation>LeCun Viewer está ahora en el menú, e inicia {0}.</translation>
    </message>
    <message>
        <source>LeCun Viewer was not in the menu by this user’s own entry; nothing was changed.</source>
        <translation>LeCun Viewer no tenía en el menú una entrada propia de este usuario; no se cambió nada.</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu.</source>
        <translation>LeCun Viewer ya no está en el menú.</translation>
    </message>
    <message>
        <source>LeCun Viewer no longer starts at login.</source>
        <translation>LeCun Viewer ya no se inicia con la sesión.</translation>
    </message>
    <message>
        <source>LeCun Viewer is no longer in the menu, and no longer starts at login.</source>
        <translation>LeCun Viewer ya no está en el menú, ni se inicia con la sesión.</translation>
    </message>
    <message>
        <source>Favorites and preferences are where they were.</source>
        <translation>Los favoritos y las preferencias siguen donde estaban.</translation>
    </message>
    <message>
        <source>The menu could not be changed: {0} ({1}).</source>
        <translation>No se pudo cambiar el menú: {0} ({1}).</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Part &amp;{0}: {1}</source>
        <translation>Parte &amp;{0}: {1}</translation>
    </message>
    <message>
        <source>&amp;Undo {0}</source>
        <translation>&amp;Deshacer: {0}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo {0}</source>
        <translation>&amp;Rehacer: {0}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>The file may be cut: its last line has no end, as some spreadsheets leave it.</source>
        <translation>Puede que el archivo esté truncado: su última línea no tiene fin, como la dejan algunas hojas de cálculo.</translation>
    </message>
    <message>
        <source>There are no favorites in the file.</source>
        <translation>No hay favoritos en el archivo.</translation>
    </message>
    <message>
        <source>Nothing will change: everything in the file is there already.</source>
        <translation>No cambiará nada: todo lo del archivo ya está aquí.</translation>
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
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Show all messages in full</source>
        <translation>Mostrar completos todos los mensajes</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more message(s).</source>
        <translation>
            <numerusform>Y %Ln mensaje más.</numerusform>
            <numerusform>Y %Ln mensajes más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>&amp;Copy All</source>
        <translation>&amp;Copiar todo</translation>
    </message>
</context>
<context>
    <name>OlderQuotesDialog</name>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Recuperar</translation>
    </message>
    <message>
        <source>There are no older quotes. Quotes that another computer has replaced, and quotes of collections that you have removed, are listed here.</source>
        <translation>No hay citas anteriores. Aquí aparecen las citas que otro equipo ha reemplazado y las de las colecciones que usted ha quitado.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) will be restored.</source>
        <translation>
            <numerusform>Se recuperará %Ln cita.</numerusform>
            <numerusform>Se recuperarán %Ln citas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the quotes that you want back. A collection stands for all its quotes.</source>
        <translation>Seleccione las citas que quiere recuperar. Una colección vale por todas sus citas.</translation>
    </message>
    <message>
        <source>Restore Older Quotes</source>
        <translation>Recuperar citas anteriores</translation>
    </message>
    <message>
        <source>These quotes were replaced by another computer, or were in a collection that you have removed. They come back into their collections. What is there now stays.</source>
        <translation>Otro equipo ha reemplazado estas citas, o estaban en una colección que usted ha quitado. Vuelven a sus colecciones. Lo que hay ahora se conserva.</translation>
    </message>
    <message>
        <source>Older quotes</source>
        <translation>Citas anteriores</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>Words of the quote</source>
        <translation>Palabras de la cita</translation>
    </message>
</context>
<context>
    <name>OwnActions</name>
    <message>
        <source>A&amp;dd Quote…</source>
        <translation>&amp;Añadir cita…</translation>
    </message>
    <message>
        <source>&amp;Edit Quote…</source>
        <translation>&amp;Editar cita…</translation>
    </message>
    <message>
        <source>&amp;Move To</source>
        <translation>Mo&amp;ver a</translation>
    </message>
    <message>
        <source>De&amp;lete Quote</source>
        <translation>Eliminar ci&amp;ta</translation>
    </message>
    <message>
        <source>Import Q&amp;uotes…</source>
        <translation>Importar &amp;citas…</translation>
    </message>
    <message>
        <source>&amp;Own Collections</source>
        <translation>Colecciones &amp;propias</translation>
    </message>
    <message>
        <source>Restore Ol&amp;der Quotes…</source>
        <translation>&amp;Recuperar citas anteriores…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renombrar…</translation>
    </message>
    <message>
        <source>&amp;Parts…</source>
        <translation>&amp;Partes…</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Ocultar</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>“{0}” was removed. Undo takes it back.</source>
        <translation>Se quitó la colección «{0}». Se puede deshacer.</translation>
    </message>
    <message>
        <source>It was saved. Its collection is hidden, or not all there yet.</source>
        <translation>Se guardó. Su colección está oculta, o aún no está cargada por completo.</translation>
    </message>
    <message>
        <source>“{0}” is hidden. “Own Collections” in the File menu shows it again.</source>
        <translation>«{0}» está oculta. Se vuelve a mostrar con «Colecciones propias», en el menú Archivo.</translation>
    </message>
</context>
<context>
    <name>OwnCheckDialog</name>
    <message>
        <source>As the program says</source>
        <translation>Lo que dice el programa</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>The program says: {0}.</source>
        <translation>El programa dice: {0}.</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>Una fecha es un año, un mes o un día, como 2024, 2024-03 o 2024-03-07.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>Una dirección empieza por https:// o http://.</translation>
    </message>
    <message>
        <source>I Found It</source>
        <translation>La encontré</translation>
    </message>
    <message>
        <source>What you found out about this quote yourself. It is kept with your favorites and shown beside what the program knows, which stays as it is.</source>
        <translation>Lo que se averiguó por cuenta propia sobre esta cita. Se guarda con los favoritos y se muestra junto a lo que sabe el programa, que se queda como está.</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>Dón&amp;de</translation>
    </message>
    <message>
        <source>Where you found it</source>
        <translation>Dónde se encontró</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>Charla, artículo, publicación, entrevista</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Di&amp;rección</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>&amp;Date of the words</source>
        <translation>&amp;Fecha de las palabras</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>Fecha de las palabras</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>2024, 2024-03 o 2024-03-07</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>Note on what you found</source>
        <translation>Nota sobre lo que se encontró</translation>
    </message>
</context>
<context>
    <name>OwnDialogs</name>
    <message>
        <source>Quotes (*.jsonl *.csv *.txt *.md *.markdown)</source>
        <translation>Citas (*.jsonl *.csv *.txt *.md *.markdown)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Importar citas</translation>
    </message>
    <message>
        <source>Not imported: {0}.</source>
        <translation>No se importó: {0}.</translation>
    </message>
    <message>
        <source>Another import is still going on.</source>
        <translation>Todavía hay otra importación en curso.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>La importación se canceló. No se cambió nada.</translation>
    </message>
    <message>
        <source>{0} could not be read, and nothing was changed: {1}.</source>
        <translation>No se pudo leer {0}, y no se cambió nada: {1}.</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Leyendo {0}</translation>
    </message>
    <message>
        <source>Collection of this program (*{0})</source>
        <translation>Colección de este programa (*{0})</translation>
    </message>
    <message>
        <source>Export Collection</source>
        <translation>Exportar colección</translation>
    </message>
    <message>
        <source>{0} could not be written, and nothing was changed: {1}.</source>
        <translation>No se pudo escribir {0}, y no se cambió nada: {1}.</translation>
    </message>
    <message>
        <source>“{0}” was written to {1}.</source>
        <translation>«{0}» se guardó en {1}.</translation>
    </message>
    <message>
        <source>the file of the collection could not be read</source>
        <translation>no se pudo leer el archivo de la colección</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Renombrar colección</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Título:</translation>
    </message>
    <message>
        <source>Parts of “{0}”</source>
        <translation>Partes de «{0}»</translation>
    </message>
    <message>
        <source>One title a &amp;line. An empty line is no part:</source>
        <translation>Un &amp;título por línea. Una línea vacía no es una parte:</translation>
    </message>
    <message>
        <source>Titles of parts</source>
        <translation>Títulos de las partes</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Your own check, {0}</source>
        <translation>Comprobación propia, {0}</translation>
    </message>
</context>
<context>
    <name>PartListModel</name>
    <message>
        <source>All quotes</source>
        <translation>Todas las citas</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>Cita del día</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}, sección plegada</translation>
    </message>
    <message>
        <source>{0}, unfolded</source>
        <translation>{0}, sección desplegada</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Parte {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln cita</numerusform>
            <numerusform>%Ln citas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Show “{0}”</source>
        <translation>Mostrar «{0}»</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claros</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuros</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>Part {0}: {1}</source>
        <translation>Parte {0}: {1}</translation>
    </message>
    <message>
        <source>Collection: {0}, hidden</source>
        <translation>Colección: {0}, oculta</translation>
    </message>
    <message>
        <source>Collection: {0}</source>
        <translation>Colección: {0}</translation>
    </message>
    <message>
        <source>Quotes traced to him, or not known otherwise</source>
        <translation>Citas con origen en él, o de las que no consta otro</translation>
    </message>
    <message>
        <source>My favorites</source>
        <translation>Mis favoritos</translation>
    </message>
    <message>
        <source>All quotes</source>
        <translation>Todas las citas</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Quote of the day</source>
        <translation>Cita del día</translation>
    </message>
    <message>
        <source>Show a &amp;notification once a day</source>
        <translation>Mostrar una &amp;notificación al día</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>At this time of day</source>
        <translation>Hora del día</translation>
    </message>
    <message>
        <source>Chosen &amp;from</source>
        <translation>&amp;Elegida entre</translation>
    </message>
    <message>
        <source>Chosen from</source>
        <translation>Elegida entre</translation>
    </message>
    <message>
        <source>A part or a collection that is not there</source>
        <translation>Una parte o una colección que no está</translation>
    </message>
    <message>
        <source>Show one no&amp;w</source>
        <translation>Mostrar aho&amp;ra</translation>
    </message>
    <message>
        <source>Not again until &amp;tomorrow</source>
        <translation>Ninguna más hasta &amp;mañana</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>&amp;Keep running in the background when the window is closed</source>
        <translation>&amp;Seguir en segundo plano al cerrar la ventana</translation>
    </message>
    <message>
        <source>Start at &amp;login, hidden</source>
        <translation>Iniciar con la sesión, &amp;oculto</translation>
    </message>
    <message>
        <source>Find &amp;quotes in the desktop’s search</source>
        <translation>Encontrar &amp;citas en la búsqueda del escritorio</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>C&amp;olors</source>
        <translation>Co&amp;lores</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Tamaño del texto</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
</context>
<context>
    <name>PreferencesEditor</name>
    <message>
        <source>Starting at login could not be changed: {0}.</source>
        <translation>No se pudo cambiar el inicio con la sesión: {0}.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>You canceled it. The pages that were ready may still be printed.</source>
        <translation>Se canceló. Es posible que aún se impriman las páginas que ya estaban listas.</translation>
    </message>
    <message>
        <source>You canceled it. Nothing was printed.</source>
        <translation>Se canceló. No se imprimió nada.</translation>
    </message>
    <message>
        <source>The booklet was not printed: {0}.</source>
        <translation>No se imprimió el cuadernillo: {0}.</translation>
    </message>
    <message>
        <source>The booklet went to the printer.</source>
        <translation>El cuadernillo se envió a la impresora.</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>part:</source>
        <extracomment>Keys of the search field, as in “part:4”. Each is a word of letters with a colon. See docs/translating.md</extracomment>
        <translation>parte:</translation>
    </message>
    <message>
        <source>in:</source>
        <translation>en:</translation>
    </message>
    <message>
        <source>is:</source>
        <translation>es:</translation>
    </message>
    <message>
        <source>year:</source>
        <translation>año:</translation>
    </message>
    <message>
        <source>text:</source>
        <translation>texto:</translation>
    </message>
    <message>
        <source>topic:</source>
        <translation>tema:</translation>
    </message>
    <message>
        <source>source:</source>
        <translation>fuente:</translation>
    </message>
    <message>
        <source>author:</source>
        <translation>autor:</translation>
    </message>
    <message>
        <source>tag:</source>
        <translation>etiqueta:</translation>
    </message>
    <message>
        <source>is:favorite</source>
        <extracomment>The key and what stands after it for favorites, as in the search field</extracomment>
        <translation>es:favorito</translation>
    </message>
</context>
<context>
    <name>QuoteActions</name>
    <message>
        <source>&amp;Open the Nearest Passage in the Browser</source>
        <translation>A&amp;brir el pasaje más cercano en el navegador</translation>
    </message>
    <message>
        <source>&amp;Open the Source in the Browser</source>
        <translation>A&amp;brir la fuente en el navegador</translation>
    </message>
    <message>
        <source>The address could not be opened in a browser: {0}</source>
        <translation>La dirección no se pudo abrir en un navegador: {0}</translation>
    </message>
    <message>
        <source>Cop&amp;y Again as {0}</source>
        <translation>Cop&amp;iar de nuevo como {0}</translation>
    </message>
    <message>
        <source>Cop&amp;y as {0}</source>
        <translation>Cop&amp;iar como {0}</translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message>
        <source>Edit Quote</source>
        <translation>Editar cita</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>Añadir cita</translation>
    </message>
    <message>
        <source>No part</source>
        <translation>Sin parte</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>A quote needs words.</source>
        <translation>Una cita necesita palabras.</translation>
    </message>
    <message>
        <source>This is too long for a quote.</source>
        <translation>Esto es demasiado largo para una cita.</translation>
    </message>
    <message>
        <source>“{0}” needs a place. Say where the words are, or choose another state.</source>
        <translation>«{0}» necesita un lugar. Hay que indicar dónde están las palabras, o elegir otro estado.</translation>
    </message>
    <message>
        <source>“{0}” needs the words as they stand there.</source>
        <translation>«{0}» necesita las palabras tal como están allí.</translation>
    </message>
    <message>
        <source>“{0}” needs the name of the person who said it.</source>
        <translation>«{0}» necesita el nombre de la persona que lo dijo.</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://, and has no spaces.</source>
        <translation>Una dirección empieza por https:// o http://, y no tiene espacios.</translation>
    </message>
    <message>
        <source>A date is a year, a month or a day, such as 2024, 2024-03 or 2024-03-07.</source>
        <translation>Una fecha es un año, un mes o un día, como 2024, 2024-03 o 2024-03-07.</translation>
    </message>
    <message>
        <source>A language is a code, such as en, fr or pt-BR.</source>
        <translation>Un idioma es un código, como en, fr o pt-BR.</translation>
    </message>
    <message>
        <source>It is there already ({0}): “{1}”</source>
        <translation>Ya está aquí ({0}): «{1}»</translation>
    </message>
    <message>
        <source>It is there already, in “{0}” ({1}): “{2}”</source>
        <translation>Ya está aquí, en «{0}» ({1}): «{2}»</translation>
    </message>
    <message>
        <source>&amp;Add Anyway</source>
        <translation>&amp;Añadir de todos modos</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>Pa&amp;labras</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>A&amp;uthors</source>
        <translation>A&amp;utores</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Such as Yann LeCun; empty if nobody knows</source>
        <translation>Como Yann LeCun; vacío si nadie lo sabe</translation>
    </message>
    <message>
        <source>&amp;It is</source>
        <translation>&amp;Estado</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Whe&amp;re</source>
        <translation>Dón&amp;de</translation>
    </message>
    <message>
        <source>Where the words are</source>
        <translation>Dónde están las palabras</translation>
    </message>
    <message>
        <source>A talk, a paper, a post, an interview</source>
        <translation>Charla, artículo, publicación, entrevista</translation>
    </message>
    <message>
        <source>Words &amp;found</source>
        <translation>Palabras e&amp;ncontradas</translation>
    </message>
    <message>
        <source>Words as they stand there</source>
        <translation>Palabras tal como están allí</translation>
    </message>
    <message>
        <source>W&amp;ho said it</source>
        <translation>&amp;Quién lo dijo</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Quién lo dijo</translation>
    </message>
    <message>
        <source>The person whose words they are</source>
        <translation>La persona de quien son las palabras</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>D&amp;irección</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Da&amp;te of the words</source>
        <translation>&amp;Fecha de las palabras</translation>
    </message>
    <message>
        <source>Date of the words</source>
        <translation>Fecha de las palabras</translation>
    </message>
    <message>
        <source>2024, 2024-03 or 2024-03-07</source>
        <translation>2024, 2024-03 o 2024-03-07</translation>
    </message>
    <message>
        <source>To&amp;pic</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Etiqueta&amp;s</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separadas por comas</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Idio&amp;ma</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Idioma de las palabras</translation>
    </message>
    <message>
        <source>en, fr or pt-BR</source>
        <translation>en, fr o pt-BR</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>&amp;Observación</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>&amp;Keep in</source>
        <translation>Gua&amp;rdar en</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>I&amp;n part</source>
        <translation>&amp;Parte</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
</context>
<context>
    <name>QuoteImports</name>
    <message>
        <source>A collection of this program</source>
        <translation>Una colección de este programa</translation>
    </message>
    <message>
        <source>A collection that was exported as JSON</source>
        <translation>Una colección exportada como JSON</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Una tabla (CSV)</translation>
    </message>
    <message>
        <source>Highlights of Readwise</source>
        <translation>Pasajes resaltados de Readwise</translation>
    </message>
    <message>
        <source>Quotes of Goodreads</source>
        <translation>Citas de Goodreads</translation>
    </message>
    <message>
        <source>Clippings of a Kindle</source>
        <translation>Recortes de un Kindle</translation>
    </message>
    <message>
        <source>A file of fortune</source>
        <translation>Un archivo del programa fortune</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>there are no words</source>
        <translation>no hay palabras</translation>
    </message>
    <message>
        <source>the text is longer than a book</source>
        <translation>el texto es más largo que un libro</translation>
    </message>
    <message>
        <source>the row has more or fewer cells than the table has columns</source>
        <translation>el número de celdas de la fila no es el de columnas de la tabla</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>un comentario</translation>
    </message>
    <message>
        <source>text outside of quotes</source>
        <translation>texto fuera de las citas</translation>
    </message>
    <message>
        <source>a note or a warning, and no quote</source>
        <translation>una nota o una advertencia, y no una cita</translation>
    </message>
    <message>
        <source>a bookmark</source>
        <translation>un marcador</translation>
    </message>
    <message>
        <source>a note without a highlight</source>
        <translation>una nota sin pasaje resaltado</translation>
    </message>
    <message>
        <source>the Kindle wrote no words, because the publisher limits how many it writes</source>
        <translation>el Kindle no escribió las palabras, porque la editorial limita cuántas escribe</translation>
    </message>
    <message>
        <source>a longer highlight has the same words</source>
        <translation>un pasaje resaltado más largo tiene las mismas palabras</translation>
    </message>
    <message>
        <source>an entry in a language that is not known here</source>
        <translation>una entrada en un idioma que aquí no se conoce</translation>
    </message>
    <message>
        <source>the column “{0}”, which is not known here</source>
        <translation>la columna «{0}», que aquí no se conoce</translation>
    </message>
    <message>
        <source>the column “{0}”, because another column means the same</source>
        <translation>la columna «{0}», porque otra columna significa lo mismo</translation>
    </message>
    <message>
        <source>the column “{0}”, which says nothing of the words</source>
        <translation>la columna «{0}», que no dice nada de las palabras</translation>
    </message>
    <message>
        <source>“{0}”, which is no date that can be read in one way only</source>
        <translation>«{0}», que no es una fecha que se pueda leer de una sola manera</translation>
    </message>
    <message>
        <source>“{0}”, which is no address that begins with http:// or https://</source>
        <translation>«{0}», que no es una dirección que empiece por http:// o https://</translation>
    </message>
    <message>
        <source>“{0}”, which is no language such as en or fr</source>
        <translation>«{0}», que no es un idioma como en o fr</translation>
    </message>
    <message>
        <source>there is no text in the file. Choose another file</source>
        <translation>no hay texto en el archivo. Hay que elegir otro archivo</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB. Split it, and import its parts</source>
        <translation>el archivo ocupa más de {0} MB. Hay que dividirlo e importar sus partes</translation>
    </message>
    <message>
        <source>there are more than {0} quotes. Split the file, and import its parts</source>
        <translation>hay más de {0} citas. Hay que dividir el archivo e importar sus partes</translation>
    </message>
    <message>
        <source>the encoding of the file is not known here. Save it as UTF-8 and try again</source>
        <translation>la codificación del archivo no se conoce aquí. Hay que guardarlo en UTF-8 e intentarlo de nuevo</translation>
    </message>
    <message>
        <source>line {0} is damaged, or in another encoding than the other lines. Save the file as UTF-8 and try again</source>
        <translation>la línea {0} está dañada o en otra codificación que las demás líneas. Hay que guardar el archivo en UTF-8 e intentarlo de nuevo</translation>
    </message>
    <message>
        <source>the file has hardly any words, or lines that are too long or too short for quotes. Choose another file</source>
        <translation>el archivo apenas tiene palabras, o sus líneas son demasiado largas o demasiado cortas para citas. Hay que elegir otro archivo</translation>
    </message>
    <message>
        <source>such a file is not read here. Save its quotes as CSV or as text and try again. It begins with “{0}”</source>
        <translation>aquí no se lee un archivo así. Hay que guardar sus citas como CSV o como texto e intentarlo de nuevo. Empieza por «{0}»</translation>
    </message>
    <message>
        <source>this is Goodreads’ list of books, which has no quotes. Copy the quotes from its pages into a text file</source>
        <translation>esta es la lista de libros de Goodreads, que no tiene citas. Hay que copiar las citas de sus páginas en un archivo de texto</translation>
    </message>
    <message>
        <source>the words are hidden (rot13). Decode the file and try again</source>
        <translation>las palabras están ocultas (rot13). Hay que descodificar el archivo e intentarlo de nuevo</translation>
    </message>
    <message>
        <source>there is no quote in the file. Choose a file with quotes, such as a table, a text or clippings of a Kindle</source>
        <translation>no hay ninguna cita en el archivo. Hay que elegir un archivo con citas, como una tabla, un texto o los recortes de un Kindle</translation>
    </message>
    <message>
        <source>the file is no text. If it is a document, save it as text or as CSV</source>
        <translation>el archivo no es texto. Si es un documento, hay que guardarlo como texto o como CSV</translation>
    </message>
    <message>
        <source>this is an export of favorites. Import Favorites in the File menu brings them back</source>
        <translation>esto es una exportación de favoritos. Se recuperan con «Importar favoritos», en el menú Archivo</translation>
    </message>
    <message>
        <source>no column is known to hold quotes. Call it “text”. The columns are: {0}</source>
        <translation>ninguna columna se reconoce como la de las citas. Hay que llamarla «text». Las columnas son: {0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>el archivo se escribió con una versión más reciente de este programa, y se puede importar con ella</translation>
    </message>
    <message>
        <source>{0}, in {1}</source>
        <translation>{0}, en {1}</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>No se importó nada de {0}: {1}.</translation>
    </message>
</context>
<context>
    <name>QuoteList</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day without its year, in the letters of QLocale: d is the day, MMMM the month. As in: d &apos;de&apos; MMMM</extracomment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln day(s)</source>
        <translation>
            <numerusform>El último día</numerusform>
            <numerusform>Los últimos %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln cita</numerusform>
            <numerusform>%Ln citas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln quote(s)</source>
        <translation type="vanished">
            <numerusform>más de %Ln cita</numerusform>
            <numerusform>más de %Ln citas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} from the last %Ln day(s)</source>
        <translation>
            <numerusform>{0} del último día</numerusform>
            <numerusform>{0} de los últimos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} en «{1}»</translation>
    </message>
    <message>
        <source>{0}, by source</source>
        <translation>{0}, por fuente</translation>
    </message>
    <message>
        <source>{0}, by date, newest first</source>
        <translation>{0}, por fecha, primero lo más reciente</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Preferencias…</translation>
    </message>
    <message>
        <source>Show all quotes</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>No favorites yet. Choose a quote and press Ctrl+D, or click its star, to keep it here.</source>
        <translation>Todavía no hay favoritos. Para guardar una cita aquí, se elige y se pulsa Ctrl+D, o se hace clic en su estrella.</translation>
    </message>
    <message>
        <source>“{0}” has no quotes yet. Edit ▸ Add Quote… adds one.</source>
        <translation>«{0}» todavía no tiene citas. Con Editar ▸ Añadir cita… se añade una.</translation>
    </message>
    <message>
        <source>No quote in “{0}” matches all of this.</source>
        <translation>Ninguna cita de «{0}» coincide con todo esto.</translation>
    </message>
    <message>
        <source>Search all quotes</source>
        <translation>Buscar en todas</translation>
    </message>
    <message>
        <source>No quote matches all of this. Fewer or shorter words find more.</source>
        <translation>Ninguna cita coincide con todo esto. Con menos palabras o más cortas se encuentra más.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar búsqueda</translation>
    </message>
</context>
<context>
    <name>QuoteMenu</name>
    <message>
        <source>Copy Selected &amp;Text</source>
        <translation>Copiar el te&amp;xto seleccionado</translation>
    </message>
</context>
<context>
    <name>QuotePage</name>
    <message>
        <source>Part {0}, {1}</source>
        <translation>Parte {0}, {1}</translation>
    </message>
    <message>
        <source>Part {0}</source>
        <translation>Parte {0}</translation>
    </message>
    <message>
        <source>Tags: {0}</source>
        <translation>Etiquetas: {0}</translation>
    </message>
    <message>
        <source>Source named: {0}</source>
        <translation>Fuente indicada: {0}</translation>
    </message>
    <message>
        <source>From “{0}”</source>
        <translation>De «{0}»</translation>
    </message>
    <message>
        <source>“{0}” names as source: {1}</source>
        <translation>«{0}» indica como fuente: {1}</translation>
    </message>
    <message>
        <source>Underlined: where the two wordings differ.</source>
        <translation>Subrayado: donde difieren las dos redacciones.</translation>
    </message>
    <message>
        <source>Change what you found…</source>
        <translation>Cambiar lo encontrado…</translation>
    </message>
    <message>
        <source>&amp;I found it…</source>
        <translation>&amp;La encontré…</translation>
    </message>
    <message>
        <source>Your own check, {0}</source>
        <translation>Comprobación propia, {0}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>Your own check</source>
        <translation>Comprobación propia</translation>
    </message>
    <message>
        <source>Note where you found this quote yourself</source>
        <translation>Anotar dónde se encontró esta cita por cuenta propia</translation>
    </message>
    <message>
        <source>Your &amp;note</source>
        <translation>Nota &amp;personal</translation>
    </message>
    <message>
        <source>Personal note</source>
        <translation>Nota personal</translation>
    </message>
    <message>
        <source>What this quote is for, where you used it</source>
        <translation>Para qué sirve esta cita, dónde se usó</translation>
    </message>
</context>
<context>
    <name>QuoteTableModel</name>
    <message>
        <source>favorite</source>
        <translation>favorito</translation>
    </message>
    <message>
        <source>not a favorite</source>
        <translation>no es favorito</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Autor desconocido</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>this is no file</source>
        <translation>esto no es un archivo</translation>
    </message>
    <message>
        <source>the file is bigger than {0} MB</source>
        <translation>el archivo ocupa más de {0} MB</translation>
    </message>
    <message>
        <source>only JSON and CSV can be imported</source>
        <translation>solo se pueden importar JSON y CSV</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>el archivo está vacío</translation>
    </message>
    <message>
        <source>the file ends there, before its end: it was cut</source>
        <translation>el archivo termina ahí, antes de su fin: está truncado</translation>
    </message>
    <message>
        <source>this is an export of a collection. Import Quotes in the File menu brings it back</source>
        <translation>esto es una exportación de una colección. Se recupera con «Importar citas», en el menú Archivo</translation>
    </message>
    <message>
        <source>the file ends within a character: it was cut</source>
        <translation>el archivo termina en medio de un carácter: está truncado</translation>
    </message>
    <message>
        <source>the file is not in UTF-8: {0} stands there</source>
        <translation>el archivo no está en UTF-8: ahí aparece {0}</translation>
    </message>
    <message>
        <source>the file was written by a newer version of this program, and can be imported with that</source>
        <translation>el archivo se escribió con una versión más reciente de este programa, y se puede importar con ella</translation>
    </message>
    <message>
        <source>there is no such version</source>
        <translation>no existe tal versión</translation>
    </message>
    <message>
        <source>this is no export of favorites, for there “{0}” stands</source>
        <translation>esto no es una exportación de favoritos, porque ahí aparece «{0}»</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no “{0}”</source>
        <translation>esto no es una exportación de favoritos, porque le falta «{0}»</translation>
    </message>
    <message>
        <source>there is no such field in an export of favorites</source>
        <translation>no existe tal campo en una exportación de favoritos</translation>
    </message>
    <message>
        <source>the quote “{0}” stands there twice</source>
        <translation>la cita «{0}» aparece ahí dos veces</translation>
    </message>
    <message>
        <source>there are more than {0}</source>
        <translation>hay más de {0}</translation>
    </message>
    <message>
        <source>an author is named where, and only where, somebody else said the words</source>
        <translation>un autor se indica si otra persona dijo las palabras, y solo entonces</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>no existe tal campo</translation>
    </message>
    <message>
        <source>the field “{0}” is missing</source>
        <translation>falta el campo «{0}»</translation>
    </message>
    <message>
        <source>the field stands there twice</source>
        <translation>el campo aparece ahí dos veces</translation>
    </message>
    <message>
        <source>a text was expected</source>
        <translation>se esperaba un texto</translation>
    </message>
    <message>
        <source>the text is longer than {0} characters</source>
        <translation>el texto tiene más de {0} caracteres</translation>
    </message>
    <message>
        <source>the text holds half of a surrogate pair</source>
        <translation>el texto contiene la mitad de un par sustituto</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>no contiene nada</translation>
    </message>
    <message>
        <source>“{0}” is no id of a quote such as “cake-analogy”</source>
        <translation>«{0}» no es un identificador de cita como «cake-analogy»</translation>
    </message>
    <message>
        <source>“{0}” is no whole number from 0 to {1}</source>
        <translation>«{0}» no es un número entero de 0 a {1}</translation>
    </message>
    <message>
        <source>the part {0} stands there twice</source>
        <translation>la parte {0} aparece ahí dos veces</translation>
    </message>
    <message>
        <source>this can’t be read as JSON; the file may be damaged or cut</source>
        <translation>esto no se puede leer como JSON; quizá el archivo esté dañado o cortado</translation>
    </message>
    <message>
        <source>the file has more brackets than any export has</source>
        <translation>el archivo tiene más corchetes y llaves de los que puede tener una exportación</translation>
    </message>
    <message>
        <source>a quote with the state “{0}” needs the words found and where they were found</source>
        <translation>una cita con el estado «{0}» necesita las palabras encontradas y el lugar donde se encontraron</translation>
    </message>
    <message>
        <source>“{0}” is none of these states: {1}</source>
        <translation>«{0}» no es ninguno de estos estados: {1}</translation>
    </message>
    <message>
        <source>“{0}” is no year, month or day such as 2024-03-07</source>
        <translation>«{0}» no es un año, un mes o un día como 2024-03-07</translation>
    </message>
    <message>
        <source>“{0}” does not say how the words are known; possible are {1}</source>
        <translation>«{0}» no dice cómo se conocen las palabras; los valores posibles son {1}</translation>
    </message>
    <message>
        <source>“{0}” is no language such as en or fr</source>
        <translation>«{0}» no es un idioma como en o fr</translation>
    </message>
    <message>
        <source>“{0}” is no address that begins with http:// or https://</source>
        <translation>«{0}» no es una dirección que empiece por http:// o https://</translation>
    </message>
    <message>
        <source>“{0}” is no time such as 2026-03-07T09:30:00+01:00</source>
        <translation>«{0}» no es una hora como 2026-03-07T09:30:00+01:00</translation>
    </message>
    <message>
        <source>an object was expected, and there is “{0}”</source>
        <translation>se esperaba un objeto, y hay «{0}»</translation>
    </message>
    <message>
        <source>a list was expected, and there is “{0}”</source>
        <translation>se esperaba una lista, y hay «{0}»</translation>
    </message>
    <message>
        <source>neither a text nor a whole number nor null stands there</source>
        <translation>ahí no hay ni un texto, ni un número entero, ni null</translation>
    </message>
    <message>
        <source>a character stands there that no text has (NUL)</source>
        <translation>ahí hay un carácter que no aparece en ningún texto (NUL)</translation>
    </message>
    <message>
        <source>“{0}” is neither “favorite” nor “check”</source>
        <translation>«{0}» no es ni «favorite» ni «check»</translation>
    </message>
    <message>
        <source>this is no export of favorites, for it has no column “kind”</source>
        <translation>esto no es una exportación de favoritos, porque no tiene la columna «kind»</translation>
    </message>
    <message>
        <source>there is no column “{0}” in an export of favorites by this version</source>
        <translation>no hay ninguna columna «{0}» en una exportación de favoritos de esta versión</translation>
    </message>
    <message>
        <source>the column “{0}” is missing</source>
        <translation>falta la columna «{0}»</translation>
    </message>
    <message>
        <source>a column stands there twice</source>
        <translation>una columna aparece ahí dos veces</translation>
    </message>
    <message>
        <source>a favorite has nothing in this column</source>
        <translation>un favorito no tiene nada en esta columna</translation>
    </message>
    <message>
        <source>a check has nothing in this column</source>
        <translation>una comprobación no tiene nada en esta columna</translation>
    </message>
    <message>
        <source>there are more than {0} rows</source>
        <translation>hay más de {0} filas</translation>
    </message>
    <message>
        <source>the row has {0} cells, and there are {1} columns</source>
        <translation>la fila tiene {0} celdas, y hay {1} columnas</translation>
    </message>
    <message>
        <source>the cell is longer than {0} characters</source>
        <translation>la celda tiene más de {0} caracteres</translation>
    </message>
    <message>
        <source>a quotation mark stands there that is never closed; the file was probably cut</source>
        <translation>ahí hay unas comillas que nunca se cierran; es probable que el archivo esté truncado</translation>
    </message>
    <message>
        <source>a quotation mark stands there that neither begins nor ends its cell</source>
        <translation>ahí hay unas comillas que ni empiezan ni terminan su celda</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}: {1}.</source>
        <translation>No se importó nada de {0}: {1}.</translation>
    </message>
    <message>
        <source>Nothing was imported from {0}. {1}: {2}.</source>
        <translation>No se importó nada de {0}. {1}: {2}.</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <extracomment>A word that stands in a file, and what it means</extracomment>
        <translation>«{0}» ({1})</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Línea {0}</translation>
    </message>
    <message>
        <source>favorite {0}</source>
        <translation>favorito {0}</translation>
    </message>
    <message>
        <source>check {0}</source>
        <translation>comprobación {0}</translation>
    </message>
    <message>
        <source>quote {0}</source>
        <translation>cita {0}</translation>
    </message>
    <message>
        <source>field “{0}”</source>
        <translation>campo «{0}»</translation>
    </message>
    <message>
        <source>column “{0}”</source>
        <translation>columna «{0}»</translation>
    </message>
    <message>
        <source>byte {0}</source>
        <translation>byte {0}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>{0} is already there. Replace it?</source>
        <translation>{0} ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>You canceled it. No booklet was saved.</source>
        <translation>Se canceló. No se guardó ningún cuadernillo.</translation>
    </message>
    <message>
        <source>The booklet was not saved as “{0}”: {1}. Choose another place.</source>
        <translation>El cuadernillo no se guardó como «{0}»: {1}. Se puede elegir otro lugar.</translation>
    </message>
    <message>
        <source>The booklet is saved as “{0}”.</source>
        <translation>El cuadernillo se guardó como «{0}».</translation>
    </message>
</context>
<context>
    <name>SearchEdit</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Only the first {0} words are searched for.</source>
        <translation>Solo se buscan las primeras {0} palabras.</translation>
    </message>
    <message>
        <source>There is no word in this to search for.</source>
        <translation>Aquí no hay ninguna palabra que buscar.</translation>
    </message>
    <message>
        <source>After the quotation mark, type the words to find in this order.</source>
        <translation>Después de las comillas van las palabras que se buscan en este orden.</translation>
    </message>
    <message>
        <source>After “{0}:”, type a word, as in {0}:cake.</source>
        <translation>Después de «{0}:» va una palabra, como en {0}:cake.</translation>
    </message>
    <message>
        <source>After “-”, type the word to leave out.</source>
        <translation>Después de «-» va la palabra que se excluye.</translation>
    </message>
    <message>
        <source>“{0}:” is searched for as a word; known are {1}.</source>
        <translation>«{0}:» se busca como palabra; se reconoce {1}.</translation>
    </message>
    <message>
        <source>After “{0}:” comes {1}.</source>
        <translation>Después de «{0}:» va {1}.</translation>
    </message>
    <message>
        <source>“{0}:{1}” is not understood: after “{0}:” comes {2}.</source>
        <translation>«{0}:{1}» no se entiende: después de «{0}:» va {2}.</translation>
    </message>
    <message>
        <source>the number or the title of a part, as in part:4</source>
        <translation>el número o el título de una parte, como en parte:4</translation>
    </message>
    <message>
        <source>the beginning of a collection’s title, such as in:{0}</source>
        <translation>el principio del título de una colección, como en:{0}</translation>
    </message>
    <message>
        <source>a year, as in year:2024</source>
        <translation>un año, como en año:2024</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} o {1}</translation>
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
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>The author’s words</source>
        <translation>Palabras del autor</translation>
    </message>
    <message>
        <source>In other words</source>
        <translation>Con otras palabras</translation>
    </message>
    <message>
        <source>A summary</source>
        <translation>Un resumen</translation>
    </message>
    <message>
        <source>Not his</source>
        <translation>No es suya</translation>
    </message>
    <message>
        <source>Not the author’s</source>
        <translation>No es del autor</translation>
    </message>
    <message>
        <source>Not traced</source>
        <translation>Origen no encontrado</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Found word for word in what he said or wrote.</source>
        <translation>Se encontró palabra por palabra en lo que él dijo o escribió.</translation>
    </message>
    <message>
        <source>Found word for word at the place that is named.</source>
        <translation>Se encontró palabra por palabra en el lugar que se indica.</translation>
    </message>
    <message>
        <source>He said this in other words; these are not the exact ones.</source>
        <translation>Él lo dijo con otras palabras; estas no son las exactas.</translation>
    </message>
    <message>
        <source>The author said this in other words; these are not the exact ones.</source>
        <translation>El autor lo dijo con otras palabras; estas no son las exactas.</translation>
    </message>
    <message>
        <source>Somebody’s summary of his views; not his own words.</source>
        <translation>Resumen que alguien hizo de lo que él opina; no son sus propias palabras.</translation>
    </message>
    <message>
        <source>Somebody’s summary of the author’s views; not the author’s own words.</source>
        <translation>Resumen que alguien hizo de lo que opina el autor; no son las palabras del propio autor.</translation>
    </message>
    <message>
        <source>These are somebody else’s words.</source>
        <translation>Estas palabras son de otra persona.</translation>
    </message>
    <message>
        <source>No place was found where he said or wrote this.</source>
        <translation>No se encontró ningún lugar donde él dijera o escribiera esto.</translation>
    </message>
    <message>
        <source>No place was found where the author said or wrote this.</source>
        <translation>No se encontró ningún lugar donde el autor dijera o escribiera esto.</translation>
    </message>
    <message>
        <source>Nobody has looked yet whether these are the words.</source>
        <translation>Nadie ha comprobado aún si las palabras son estas.</translation>
    </message>
    <message>
        <source>The sentence stands so in a text of his, or in a record of what he said. The place may go on where the quote stops; the whole passage is shown.</source>
        <translation>La frase figura así en un texto suyo, o en un documento que recoge lo que dijo. En ese lugar, el texto puede seguir donde la cita termina; se muestra el pasaje completo.</translation>
    </message>
    <message>
        <source>A place was found where he says it otherwise. The words of that place are shown beside the collection’s; they are the ones to quote.</source>
        <translation>Se encontró un lugar donde lo dice de otra manera. Las palabras de ese lugar, que son las que hay que citar, se muestran junto a las de la colección.</translation>
    </message>
    <message>
        <source>Somebody’s account of what he holds; no place was found where he says it so. The place that is named is where it can be compared with what he or others said.</source>
        <translation>Versión que alguien da de lo que él sostiene; no se encontró ningún lugar donde lo diga así. En el lugar que se indica se puede comparar con lo que dijeron él u otros.</translation>
    </message>
    <message>
        <source>The sentence was found in a text of somebody else, who is named.</source>
        <translation>La frase se encontró en un texto de otra persona, cuyo nombre se indica.</translation>
    </message>
    <message>
        <source>That proves nothing: he may have said it where no record was found. The nearest passage is shown where there is one.</source>
        <translation>Eso no prueba nada: puede haberlo dicho donde no se encontró constancia. Se muestra el pasaje más cercano, si lo hay.</translation>
    </message>
    <message>
        <source>Compare the words with the place that is named, and write down what you find.</source>
        <translation>Hay que comparar las palabras con el lugar que se indica, y anotar lo que se encuentre.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>The nearest passage that was found</source>
        <translation>El pasaje más cercano que se encontró</translation>
    </message>
    <message>
        <source>The words stand so in a published text.</source>
        <translation>Las palabras figuran así en un texto publicado.</translation>
    </message>
    <message>
        <source>The words are from a transcript that people edited.</source>
        <translation>Las palabras proceden de una transcripción editada por personas.</translation>
    </message>
    <message>
        <source>The words are from a transcript that a machine made. It may have misheard some.</source>
        <translation>Las palabras proceden de una transcripción hecha por una máquina. Puede haber oído mal algunas.</translation>
    </message>
    <message>
        <source>a published text</source>
        <translation>un texto publicado</translation>
    </message>
    <message>
        <source>an edited transcript</source>
        <translation>una transcripción editada</translation>
    </message>
    <message>
        <source>a machine’s transcript</source>
        <translation>una transcripción automática</translation>
    </message>
    <message>
        <source>{0}, in print</source>
        <translation>{0}, en un texto publicado</translation>
    </message>
    <message>
        <source>{0}, from an edited transcript</source>
        <translation>{0}, de una transcripción editada</translation>
    </message>
    <message>
        <source>{0}, from a machine’s transcript</source>
        <translation>{0}, de una transcripción automática</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Add Favorite</source>
        <translation>Añadir favorito</translation>
    </message>
    <message>
        <source>Remove Favorite</source>
        <translation>Quitar favorito</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Own Check</source>
        <translation>Comprobación propia</translation>
    </message>
    <message>
        <source>Add Quote</source>
        <translation>Añadir cita</translation>
    </message>
    <message>
        <source>Edit Quote</source>
        <translation>Editar cita</translation>
    </message>
    <message>
        <source>Move Quote</source>
        <translation>Mover cita</translation>
    </message>
    <message>
        <source>Delete Quote</source>
        <translation>Eliminar cita</translation>
    </message>
    <message>
        <source>Import Quotes</source>
        <translation>Importar citas</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Renombrar colección</translation>
    </message>
    <message>
        <source>Name Parts</source>
        <translation>Nombrar partes</translation>
    </message>
    <message>
        <source>Show Collection</source>
        <translation>Mostrar colección</translation>
    </message>
    <message>
        <source>Hide Collection</source>
        <translation>Ocultar colección</translation>
    </message>
    <message>
        <source>Restore Quotes</source>
        <translation>Recuperar citas</translation>
    </message>
    <message>
        <source>Remove Collection</source>
        <translation>Quitar colección</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>&amp;Show LeCun Viewer</source>
        <translation>&amp;Mostrar LeCun Viewer</translation>
    </message>
    <message>
        <source>&amp;Hide LeCun Viewer</source>
        <translation>&amp;Ocultar LeCun Viewer</translation>
    </message>
    <message>
        <source>&amp;Copy Quote of the Day</source>
        <translation>&amp;Copiar la cita del día</translation>
    </message>
    <message>
        <source>&amp;Random Quote</source>
        <translation>Cita al a&amp;zar</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>&amp;Once a Day</source>
        <translation>&amp;Una vez al día</translation>
    </message>
    <message>
        <source>Not Again Until &amp;Tomorrow</source>
        <translation>Ninguna más hasta &amp;mañana</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>No Quote of the Day</source>
        <translation>Sin cita del día</translation>
    </message>
    <message>
        <source>Remove It from the &amp;Favorites</source>
        <translation>Quitarla de &amp;favoritos</translation>
    </message>
    <message>
        <source>Add It to the &amp;Favorites</source>
        <translation>Añadirla a &amp;favoritos</translation>
    </message>
</context>
<context>
    <name>TrayNotifier</name>
    <message>
        <source>the system</source>
        <translation>el sistema</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%Ln quote(s)</source>
        <translation>
            <numerusform>%Ln cita</numerusform>
            <numerusform>%Ln citas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quote(s) attributed to {0}</source>
        <translation>
            <numerusform>%Ln cita atribuida a {0}</numerusform>
            <numerusform>%Ln citas atribuidas a {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>What the marks mean</source>
        <translation>Qué significan las marcas</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Source {0}</source>
        <translation>Fuente {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>No source is named.</source>
        <translation>No se indica ninguna fuente.</translation>
    </message>
    <message>
        <source>No place is known; the collection names: {0}</source>
        <translation>No se conoce ningún lugar; la colección indica: {0}</translation>
    </message>
    <message>
        <source>Not traced; the collection names: {0}</source>
        <translation type="vanished">Origen no encontrado; la colección indica: {0}</translation>
    </message>
    <message>
        <source>{0} (no address is known)</source>
        <translation>{0} (no se conoce ninguna dirección)</translation>
    </message>
</context>
</TS>
