"""The form for a quote of the user's own: a new quote, or a quote to edit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QMetaObject,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from lecun_viewer.core.attribution import beginning
from lecun_viewer.core.provenance import EXACT, PERSON, PRINT, UNCHECKED, SourceKind, Verdict
from lecun_viewer.core.quote import MY_QUOTES, SEMICOLONS, CollectionInfo, Quote, items_in
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.generated.ui_quote_dialog import Ui_QuoteDialog
from lecun_viewer.gui.dialogs.forms import may_discard, save_by_keys, show_row
from lecun_viewer.gui.dialogs.quote_form import (
    NEW_QUOTE,
    Form,
    form_of,
    is_book_with_page,
    problems,
    quote_of,
)
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.gui.widgets.fields import WheelFilter, show_problem, show_refusal
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.imports.attribution_line import taken_apart
from lecun_viewer.records.likeness import ByWords, that_begin_like
from lecun_viewer.texts import sources, verdicts
from lecun_viewer.texts.catalogue import _, listed, sentences
from lecun_viewer.texts.collections import my_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

    from lecun_viewer.library.library import Library

Edit = QLineEdit | QPlainTextEdit
StandardButton = QDialogButtonBox.StandardButton

LOOK_AFTER_MS = 200  # after the last key
LETTERS_IN_LINE = 80  # of labels and fields together
OFFERED_WORDS = 40  # UTF-16 units of an author or a source in a hint
SHOWN_WORDS = 120  # UTF-16 units of a quote with the same words

# The names of the fields in `Form` and, with “Edit” behind them, in the form of ``ui/``.
DETAILS = ("address", "date", "topic", "tags", "language", "remark")  # shown with *More*, or with something in them
OF_WORK = ("by", "container", "quoted")  # shown with a kind of source
TEXTS = ("words", "authors", "where", "page", "wording", "who", *DETAILS, *OF_WORK)
WITH_PROBLEM = ("words", "where", "wording", "who", "address", "date", "language", "remark")
BEFORE_LAST_NAME = re.compile(rf".*[{SEMICOLONS}]")
LINE_ENDS = str.maketrans("\u2028\u2029", "\n\n")  # with which Qt parts lines and paragraphs


class QuoteDialog(QDialog):
    """Edits one quote, and has it saved. If that fails, the dialog stays open with what was typed.

    Problems are shown after the user tried to save, and then updated at each key. A quote with the same words is shown
    while typing, and at the latest when the user wants to save. It keeps nobody from saving.

    A new quote has few fields: words, authors, place, page and verdict, and the collection if there are several. *More*
    shows the others. A book with a page makes the words exact, because everybody can look there. The user may choose
    another verdict.
    """

    def __init__(
        self,
        library: Library,
        save: Callable[[QuoteDialog], str],
        parent: QWidget | None = None,
        last: Quote | None = None,
    ) -> None:
        """Begin a new quote. *last* is the quote that was typed last, if it is known. Its author and place are offered.

        *save* is given this dialog. It saves the dialog's `quote`, and returns "", or why that was refused. Only own
        collections are offered. *library* says which quote has the same words, too.
        """
        super().__init__(parent)
        self._library = library
        self._save = save
        self._collections = library.collections()
        self._last = last if last and last.authors else None
        self._shows_more = False
        self._shows_problems = False
        self._look_soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._fit_soon = QTimer(self, singleShot=True)
        self.ui = Ui_QuoteDialog()
        self.ui.setupUi(self)
        self._edits: dict[str, Edit] = {name: getattr(self.ui, f"{name}Edit") for name in TEXTS}
        self._problem_labels: dict[str, QLabel] = {
            name: getattr(self.ui, f"{name}ProblemLabel") for name in WITH_PROBLEM
        }
        polish(self)
        self._set_up_choices()
        self._connect_signals()
        self.set_quote(NEW_QUOTE)

    # The quote

    def set_quote(self, quote: Quote) -> None:
        """Show *quote* to edit it. A quote without an id is new, such as a text that was dropped on the window."""
        self._base, self._is_new = quote, not quote.id
        self._chose_verdict, self._offered_verdict = False, UNCHECKED.status
        if self._is_new:
            self.setWindowTitle(_("New Quote"))
        else:
            self.setWindowTitle(_("Edit Quote"))
            self._shows_more = True
            my_quotes_to_be = self.ui.collectionCombo.findData("")
            self.ui.collectionCombo.removeItem(my_quotes_to_be)  # it moves only to a collection that exists
        self._offer_parts()
        self._fill(form_of(quote))
        self._offered_verdict = UNCHECKED.status
        self._on_place_changed()  # a text that was dropped may name its page
        self._filled = self._form()
        self._update()
        self._look()
        self.ui.wordsEdit.setFocus(Qt.FocusReason.OtherFocusReason)

    def quote(self) -> Quote:
        """Return the quote as it was edited. A new quote has an empty id.

        Its collection is empty if there is no own collection yet.
        """
        form = self._form()
        quote = quote_of(form, self._filled, self._base)
        if self._is_exact_by_page(form):
            quote = quote._replace(provenance=quote.provenance._replace(evidence=PRINT))
        return quote._replace(part_title=self._collection.part_title(quote.part) if self._collection else "")

    @property
    def new_part(self) -> str:
        """The title that was typed for a new part of the collection. Empty if the quote is in no new part."""
        return self._form().new_part

    def _form(self) -> Form:
        """Read the fields."""
        ui, texts = self.ui, {name: text_of(edit).strip() for name, edit in self._edits.items()}
        status = Verdict(ui.verdictCombo.currentData())  # Qt returns a plain string
        kind, (part, new_part) = ui.kindCombo.currentData(), self._part()
        return Form(
            **texts,
            status=status,
            collection=ui.collectionCombo.currentData(),
            part=part,
            kind=SourceKind(kind) if kind else None,
            new_part=new_part,
        )

    @property
    def _part_edit(self) -> QLineEdit:
        edit = self.ui.partCombo.lineEdit()
        assert edit, "the form makes it"
        return edit

    def _part(self) -> tuple[int, str]:
        """Return the number of the part in its field, or the title of a new part. Case makes no other part."""
        combo = self.ui.partCombo
        typed, chosen = " ".join(combo.currentText().split()), combo.currentIndex()
        row = chosen if combo.itemText(chosen) == typed else combo.findText(typed, Qt.MatchFlag.MatchFixedString)
        return (combo.itemData(row), "") if row >= 0 else (0, typed)

    def _fill(self, form: Form) -> None:
        """Fill the fields. A collection or a part that its list lacks leaves the list unchanged."""
        ui = self.ui
        for name, edit in self._edits.items():
            set_text(edit, getattr(form, name))
        for combo, value in (
            (ui.verdictCombo, form.status),
            (ui.kindCombo, form.kind or ""),
            (ui.collectionCombo, form.collection),
            (ui.partCombo, form.part),
        ):
            if (row := combo.findData(value)) >= 0:
                combo.setCurrentIndex(row)

    # Building

    def _set_up_choices(self) -> None:
        ui = self.ui
        for status in Verdict:
            ui.verdictCombo.addItem(verdicts.label(status), status)
        ui.kindCombo.addItem(_("Not specified"), "")
        for kind in sources.KINDS:
            ui.kindCombo.addItem(sources.label(kind), kind)
        own = [each for each in self._collections if each.is_own]
        own.sort(key=lambda each: (each.is_hidden, each.id != MY_QUOTES))
        if all(each.is_hidden for each in own) and MY_QUOTES not in [each.id for each in own]:
            # It comes into being with the first quote in it. In a hidden collection nobody would see the quote.
            ui.collectionCombo.add_title(my_quotes(), "")
        for each in own:
            ui.collectionCombo.add_title(each.title, each.id)
        authors = dict.fromkeys((*self._library.authors(), PERSON))
        ui.authorsEdit.setCompleter(NameCompleter(list(authors), self))
        self._hint_at_last()
        offered = ui.partCombo.completer()
        assert offered, "the form makes it"
        self._part_edit.setAccessibleName(ui.partCombo.accessibleName())
        offered.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer = QCompleter(list(self._library.sources()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        ui.whereEdit.setCompleter(completer)
        ui.buttonBox.button(StandardButton.Save).setDefault(True)

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.buttonBox.accepted.connect(self._on_accepted)
        ui.buttonBox.rejected.connect(self.reject)
        save_by_keys(self, ui.buttonBox.button(StandardButton.Save))
        ui.authorsEdit.installEventFilter(self)

        ui.wordsEdit.pasted.connect(self._on_pasted)
        ui.wordsEdit.textChanged.connect(self._look_soon.start)
        ui.moreButton.clicked.connect(self._on_more_clicked)
        ui.verdictCombo.currentIndexChanged.connect(self._update)
        ui.verdictCombo.activated.connect(self._on_verdict_chosen)
        ui.kindCombo.currentIndexChanged.connect(self._update)
        ui.kindCombo.currentIndexChanged.connect(self._on_place_changed)
        ui.whereEdit.textChanged.connect(self._on_place_changed)
        ui.whereEdit.textChanged.connect(self._hint_at_last)
        ui.pageEdit.textChanged.connect(self._on_place_changed)
        ui.addressEdit.textChanged.connect(self._on_place_changed)
        ui.dateEdit.textChanged.connect(self._on_place_changed)
        ui.authorsEdit.textChanged.connect(self._explain_verdict)
        ui.collectionCombo.currentIndexChanged.connect(self._offer_parts)
        ui.collectionCombo.currentIndexChanged.connect(self._update)
        for edit in self._edits.values():
            edit.textChanged.connect(self._update_problems)
        for completer in (ui.authorsEdit.completer(), ui.whereEdit.completer(), ui.partCombo.completer()):
            suggestions = completer and completer.popup()
            assert suggestions, "it was set before"
            suggestions.installEventFilter(self)

        self._look_soon.timeout.connect(self._look)
        self._fit_soon.timeout.connect(self._make_room)
        wheel = WheelFilter(self)
        for each in (ui.verdictCombo, ui.kindCombo, ui.collectionCombo, ui.partCombo):
            each.installEventFilter(wheel)
        StyleChangeFilter(self).changed.connect(self._on_looks_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    # What the user does

    @Slot()
    def _on_accepted(self) -> None:
        self._shows_problems = True
        wrong = self._update_problems()
        if wrong:
            self._go_to(wrong)
            return
        self.show_refusal("")
        shows_duplicate = self._look_soon.isActive() and self._look()  # before it is saved
        if not shows_duplicate:
            refusal = self._save(self)
            self.show_refusal(refusal)
            if not refusal:
                self.accept()

    def show_refusal(self, sentence: str) -> None:
        """Say above the buttons why the quote was not saved. "" removes it."""
        show_refusal(self.ui.buttonBox.button(StandardButton.Save), self.ui.refusalLabel, sentence)
        self._fit_soon.start()

    @Slot()
    def _on_more_clicked(self) -> None:
        self._show_more()
        self.ui.addressEdit.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_more(self) -> None:
        """Show all fields. The list below a field would cover those that come."""
        self._shows_more = True
        if suggestions := QApplication.activePopupWidget():
            suggestions.close()
        self._update()

    @Slot()
    def _on_verdict_chosen(self) -> None:
        self._chose_verdict = True
        self._update()

    def _is_exact_by_page(self, form: Form) -> bool:
        """Return whether the verdict was set by `_on_place_changed`."""
        return not self._chose_verdict and self._offered_verdict is form.status is EXACT

    @Slot()
    def _on_place_changed(self) -> None:
        """Call the words exact if there is a book and a page, unless the user has chosen a verdict."""
        form = self._form()
        if self._is_new and not self._chose_verdict and form.status is self._offered_verdict:
            self._offered_verdict = EXACT if is_book_with_page(form) else UNCHECKED.status
            self.ui.verdictCombo.setCurrentIndex(self.ui.verdictCombo.findData(self._offered_verdict))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Down in the empty field of the authors. It fills in the authors and the place of the last quote.

        A click beside suggestions closes them: see `_close_suggestions`.
        """
        ui = self.ui
        if isinstance(watched, QAbstractItemView) and isinstance(event, QMouseEvent):
            return self._close_suggestions(watched, event)
        is_down = (
            event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        )
        if not is_down or watched is not ui.authorsEdit or ui.authorsEdit.text() or not self._last:
            return super().eventFilter(watched, event)
        last = form_of(self._last)
        ui.authorsEdit.setText(last.authors)
        if not ui.whereEdit.text():
            ui.whereEdit.setText(last.where)
            if last.kind:
                self._fill_work(last)
        return True

    def _close_suggestions(self, suggestions: QAbstractItemView, event: QMouseEvent) -> bool:
        """Close the list below a field by a click beside it. Click the button there. Qt would only close it (6.11).

        Return whether it was such a click.
        """
        is_press = event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton
        if not is_press or suggestions.rect().contains(event.position().toPoint()):
            return False
        suggestions.hide()
        beside = QApplication.widgetAt(event.globalPosition().toPoint())
        if isinstance(beside, QPushButton) and self.isAncestorOf(beside):
            QMetaObject.invokeMethod(beside, "click", Qt.ConnectionType.QueuedConnection)
        return True

    def _fill_work(self, form: Form) -> None:
        """Fill the empty fields of the source from *form*, except title and page."""
        ui = self.ui
        if not ui.kindCombo.currentData():
            ui.kindCombo.setCurrentIndex(ui.kindCombo.findData(form.kind))
        for name in (*OF_WORK, "address", "date"):
            if not text_of(self._edits[name]):
                set_text(self._edits[name], getattr(form, name))
        self._update()

    @Slot()
    def _on_pasted(self) -> None:
        """Parse the pasted text, and fill the empty fields. Undo in the field of the words brings the text back."""
        words, kinds = text_of(self.ui.wordsEdit), self.ui.kindCombo
        found = form_of(taken_apart(words))
        if found.words and words != found.words:
            self.ui.wordsEdit.replace_text(found.words)
        for name, edit in self._edits.items():
            if not text_of(edit).strip():
                set_text(edit, getattr(found, name))
        if found.kind and not kinds.currentData():
            kinds.setCurrentIndex(kinds.findData(found.kind))
        self._update()  # a row with something in it is shown
        self._look()

    def _go_to(self, name: str) -> None:
        edit = self._edits[name]
        if edit.isHidden():
            self._show_more()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.selectAll()
        self.ui.scrollArea.ensureWidgetVisible(self._problem_labels[name])
        self.ui.scrollArea.ensureWidgetVisible(edit)

    def reject(self) -> None:
        """Close without a quote. Esc and the window's frame do the same. Ask first if the user has typed something."""
        if self._form() == self._filled or may_discard(self):
            super().reject()

    # What is shown

    @Slot()
    def _explain_verdict(self) -> None:
        """Say what the verdict means for the authors. Without any, nobody knows yet whose words they are."""
        form = self._form()
        meaning = verdicts.meaning(form.status, PERSON in items_in(form.authors, SEMICOLONS))
        if self._is_exact_by_page(form):
            why = _("Chosen because of the page. If you haven’t compared the words with the book, choose “{0}”.")
            meaning = sentences([meaning, why.format(verdicts.label(UNCHECKED.status))])
        self.ui.verdictMeaningLabel.setText(meaning)
        self.ui.verdictCombo.setAccessibleDescription(meaning)

    @property
    def _collection(self) -> CollectionInfo | None:
        """The chosen collection. ``None`` if it comes into being with this quote."""
        chosen = self.ui.collectionCombo.currentData()
        return next((each for each in self._collections if each.id == chosen), None)

    @Slot()
    def _offer_parts(self) -> None:
        """Offer the parts of the chosen collection, and choose the part that the quote has there. Keep a new title."""
        info, combo, new_part = self._collection, self.ui.partCombo, self._part()[1]
        has = self._base.part if info and self._base.collection == info.id else 0
        titles = {part.number: part.title for part in info.parts} if info else {}
        combo.clear()
        for number in dict.fromkeys([*titles, has] if has else titles):
            title = in_one_line(titles.get(number, ""))
            combo.add_title(title or _("Part {0}").format(QLocale().toString(number)), number)
        combo.setCurrentIndex(combo.findData(has))
        if new_part:
            combo.setEditText(new_part)
        hint = _("Choose one, or type a new title") if combo.count() else _("Type a title to begin a part")
        self._part_edit.setPlaceholderText(hint)

    @Slot()
    def _update(self) -> None:
        """Show the meaning of the chosen verdict, and the fields that it needs."""
        ui, form = self.ui, self._form()
        self._explain_verdict()
        for name in DETAILS:
            label = getattr(ui, f"{name}Label")
            show_row(label, self._edits[name], shows=self._shows_more or getattr(form, name) != "")
        show_row(ui.kindLabel, ui.kindCombo, shows=self._shows_more or form.kind is not None)
        for name in OF_WORK:
            show_row(getattr(ui, f"{name}Label"), self._edits[name], shows=form.kind is not None)
        self._hint_at_source(form)
        show_row(ui.collectionLabel, ui.collectionCombo, shows=self._shows_more or ui.collectionCombo.count() > 1)
        show_row(ui.partLabel, ui.partCombo, shows=self._shows_more or ui.partCombo.count() > 0)
        ui.moreButton.setVisible(not self._shows_more)
        show_row(ui.wordingLabel, ui.wordingEdit, shows=form.status.has_other_words)
        show_row(ui.whoLabel, ui.whoEdit, shows=form.status.has_author)
        self._update_problems()
        self._make_room()

    def _hint_at_source(self, form: Form) -> None:
        """Say in the fields of the source and the page what they hold."""
        ui = self.ui
        ui.whereEdit.setPlaceholderText(_("The title") if form.kind else _("Book, talk, or link"))
        hint = _("12, 12–13, section 2, or 0:47:10") if form.kind else _("12, xvi, or 12–13")
        ui.pageEdit.setPlaceholderText(hint)

    @Slot()
    def _hint_at_last(self) -> None:
        """Name in the field of the authors all that Down fills in. A source that was typed stays as it is."""
        if not self._last:
            return
        authors, where = listed(self._last.authors), form_of(self._last).where
        if where and not self.ui.whereEdit.text():
            hint = _("Press Down to enter {0} and {1}, as in your last quote")
        else:
            hint = _("Press Down to enter {0}, as in your last quote")
        named = (beginning(in_one_line(each), OFFERED_WORDS) for each in (authors, where))
        self.ui.authorsEdit.setPlaceholderText(hint.format(*named))

    @Slot()
    def _update_problems(self) -> str:
        """Show the problem of each field below the field. Return the name of the first field with a problem, or ""."""
        if not self._shows_problems:
            return ""
        found = problems(self._form())
        for name, label in self._problem_labels.items():
            sentence = found.get(name, "")
            keeps_room = self._edits[name].isHidden() and not label.isHidden()
            if sentence != label.text() or keeps_room:
                show_problem(self._edits[name], label, sentence)
                self._fit_soon.start()
        return next(iter(found), "")

    @Slot()
    def _look(self) -> bool:
        """Show the duplicate, if there is one. Return whether it was not shown before."""
        self._look_soon.stop()
        words, before = self._form().words, self.ui.sameLabel.text()
        found = self._same_as(words)
        if found and found.id == self._base.id:
            found = None
        sentence = self._same_sentence(found) if found else ""
        self._show_same(sentence)
        return sentence not in ("", before)

    def _same_as(self, words: str) -> Quote | None:
        """Return a duplicate by its words. Reads one page of candidates only: a short text is in many."""
        search = that_begin_like(words)
        return ByWords(self._library.page(search).quotes).like(words) if search else None

    def _same_sentence(self, found: Quote) -> str:
        titles = {each.id: each.title for each in self._collections}
        verdict, words = verdicts.label(found.provenance.status), beginning(in_one_line(found.text), SHOWN_WORDS)
        if found.collection not in titles:
            return _("You already have this quote ({0}): “{1}”").format(verdict, words)
        title = titles[found.collection]
        return _("Already in “{0}” ({1}): “{2}”").format(title, verdict, words)

    def _show_same(self, sentence: str) -> None:
        label, save = self.ui.sameLabel, self.ui.buttonBox.button(StandardButton.Save)
        adding = _("&Add Anyway") if sentence else _("&Add")
        save.setText(adding if self._is_new else _("&Save"))
        if sentence == label.text():
            return
        label.setText(sentence)
        label.setVisible(bool(sentence))
        self._fit_soon.start()
        if sentence:
            announce(label, sentence)

    # Size and colors

    def showEvent(self, event: QShowEvent) -> None:
        """Have the right size from the first picture on. On Wayland a size that is set right after it may be lost."""
        super().showEvent(event)
        if self._fit_soon.isActive():
            self._fit_soon.stop()
            self._make_room()

    @Slot()
    def _on_looks_changed(self) -> None:
        ui = self.ui
        for name, label in self._problem_labels.items():
            show_problem(self._edits[name], label, label.text())
        show_problem(ui.buttonBox.button(StandardButton.Save), ui.refusalLabel, ui.refusalLabel.text())
        self._fit_soon.start()  # waits until the fields have their new sizes

    @Slot()
    def _make_room(self) -> None:
        """Make the dialog large enough for all fields, as far as the screen allows."""
        ui = self.ui
        ui.fieldLayout.invalidate()
        # The scroll area keeps the size of its content until it hears that this changed.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        ui.scrollArea.setMinimumWidth(
            ui.content.minimumSizeHint().width() + ui.scrollArea.verticalScrollBar().sizeHint().width()
        )
        wide = LETTERS_IN_LINE * self.fontMetrics().averageCharWidth()
        width = min(max(self.width(), self.minimumSizeHint().width(), wide), self.screen().availableSize().width())
        below = max(ui.buttonLayout.sizeHint().height(), ui.buttonLayout.totalHeightForWidth(width))
        height = ui.fieldLayout.totalHeightForWidth(width) + below
        fit(self, QSize(width, max(self.height(), height)))

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to the field that has the focus, also after its letter was pressed.

        `QScrollArea.ensureWidgetVisible` shows only the cursor of a field of several lines.
        """
        if now and self.ui.content.isAncestorOf(now):
            for corner in (now.rect().bottomLeft(), now.rect().topLeft()):
                place = now.mapTo(self.ui.content, corner)
                self.ui.scrollArea.ensureVisible(place.x(), place.y(), 0, self.fontMetrics().height())


class NameCompleter(QCompleter):
    """Completes the last of several names separated by semicolons."""

    def __init__(self, names: list[str], parent: QObject) -> None:
        super().__init__(names, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)  # a name is known by its last word, too

    def splitPath(self, path: str) -> list[str]:
        found = BEFORE_LAST_NAME.match(path)
        return [path[found.end() :].strip() if found else path.strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        field = self.widget()
        found = BEFORE_LAST_NAME.match(field.text()) if isinstance(field, QLineEdit) else None
        name = super().pathFromIndex(index)
        return f"{found[0]} {name}" if found else name


def text_of(edit: Edit) -> str:
    """Return the text of *edit*. `QPlainTextEdit.toPlainText` would turn no-break spaces into spaces."""
    return edit.text() if isinstance(edit, QLineEdit) else edit.document().toRawText().translate(LINE_ENDS)


def set_text(edit: Edit, text: str) -> None:
    if isinstance(edit, QLineEdit):
        edit.setText(text)
        edit.home(False)  # a long text is read from its beginning
    else:
        edit.setPlainText(text)
