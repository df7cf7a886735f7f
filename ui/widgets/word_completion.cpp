// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/word_completion.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>
#include <QTimer>

namespace leftfold::ui {

namespace {

constexpr int leastLetters = 1;

QString typedIn(const QPlainTextEdit& editor) {
    const QTextCursor cursor = editor.textCursor();
    return openString(cursor.block().text().left(cursor.positionInBlock()));
}

} // namespace

QString openString(const QString& line) {
    qsizetype open = -1;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (open >= 0 && line[at] == u'\\')
            ++at;
        else if (line[at] == u'"')
            open = open < 0 ? at : -1;
    }
    return open < 0 ? QString() : QLatin1String("") + line.mid(open + 1);
}

WordCompletion::WordCompletion(QPlainTextEdit* editor)
    : QObject(editor)
    , m_editor(editor)
    , m_completer(new QCompleter(this))
    , m_words(new QStringListModel(this)) {
    m_completer->setModel(m_words);
    m_completer->setWidget(editor);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &WordCompletion::insert);
    editor->installEventFilter(this);
    m_completer->popup()->setObjectName(QStringLiteral("completions"));
    m_completer->popup()->installEventFilter(this); // the completer hands its keys to the editor past the editor's filters
}

void WordCompletion::setWords(const QStringList& words) {
    m_words->setStringList(words);
}

/// Whether the key was for the list and not for the text.
bool WordCompletion::answerPopup(int key) {
    auto* popup = m_completer->popup();
    const bool takes = key == Qt::Key_Enter || key == Qt::Key_Return || key == Qt::Key_Tab;
    if (!takes && key != Qt::Key_Escape)
        return false;
    const QString word = popup->currentIndex().data().toString();
    popup->hide();
    if (takes && !word.isEmpty())
        insert(word);
    return true;
}

bool WordCompletion::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched != m_editor && answerPopup(key->key()))
        return true;
    if (watched == m_editor && key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
        offer(true);
        return true;
    }
    if (!key->text().isEmpty())
        QTimer::singleShot(0, this, [this] { offer(false); }); // once the letter stands there
    return QObject::eventFilter(watched, event);
}

void WordCompletion::offer(bool all) {
    const QString typed = typedIn(*m_editor);
    if (typed.isNull() || (!all && typed.size() < leastLetters)) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(typed);
    const bool whole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == typed;
    if (m_completer->completionCount() == 0 || whole) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = m_editor->cursorRect();
    auto* popup = m_completer->popup();
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 8);
    m_completer->complete(place);
}

/// In place of what was typed; the closing quote is added where none follows.
void WordCompletion::insert(const QString& word) {
    QTextCursor cursor = m_editor->textCursor();
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(typedIn(*m_editor).size()));
    cursor.insertText(word);
    const QString rest = cursor.block().text().mid(cursor.positionInBlock());
    if (rest.startsWith(u'"'))
        cursor.movePosition(QTextCursor::Right);
    else if (rest.count(u'"') % 2 == 0)
        cursor.insertText(QStringLiteral("\""));
    cursor.endEditBlock();
    m_editor->setTextCursor(cursor);
}

} // namespace leftfold::ui
