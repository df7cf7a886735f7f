// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/jump_field.h"
#include "ui/widgets/text_label.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace leftfold::ui {

namespace {

constexpr int iconRoom = 32;
constexpr int mostOffered = 12;

bool isOfWord(QChar letter) {
    return letter.isLetterOrNumber() || QStringLiteral("_.:#[]*").contains(letter);
}

} // namespace

JumpField::JumpField(const QString& placeholder, QWidget* parent)
    : SearchField(placeholder, parent)
    , m_meaning(new TextLabel(TextStyle::Caption, TextColor::Faint, this))
    , m_completer(new QCompleter(this))
    , m_words(new QStringListModel(this)) {
    m_meaning->setObjectName(QStringLiteral("jumpMeaning"));
    m_meaning->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_meaning->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_completer->setModel(m_words);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(mostOffered);
    m_completer->popup()->setObjectName(QStringLiteral("completions"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &JumpField::insert);
    connect(this, &QLineEdit::textEdited, this, &JumpField::offer);
    connect(this, &QLineEdit::textChanged, this, [this] { setParts({}); });
    connect(&Theme::instance(), &Theme::changed, this, &JumpField::placeMeaning);
}

void JumpField::setMeaning(const QString& meaning) {
    m_said = meaning;
    m_wrong = false;
    placeMeaning();
}

void JumpField::setProblem(const QString& problem) {
    m_said = problem;
    m_wrong = true;
    setParts({{0, static_cast<int>(text().size()), true}});
    placeMeaning();
}

QString JumpField::meaning() const {
    return m_said;
}

void JumpField::setWords(const QStringList& words) {
    if (m_words->stringList() != words)
        m_words->setStringList(words);
}

/// At the end of the line, as far as what was typed leaves room.
void JumpField::placeMeaning() {
    m_meaning->setColor(m_wrong ? TextColor::Removed : TextColor::Faint);
    const int typed = fontMetrics().horizontalAdvance(text()) + 2 * iconRoom + 16;
    const QFontMetrics metrics(textFont(TextStyle::Caption));
    const int wide = std::clamp(width() - typed, 0, metrics.horizontalAdvance(m_said) + 8);
    m_meaning->setText(metrics.elidedText(m_said, Qt::ElideRight, wide));
    m_meaning->setToolTip(m_said);
    m_meaning->setGeometry(width() - iconRoom - wide, 0, wide, height());
    setAccessibleDescription(m_said);
}

void JumpField::resizeEvent(QResizeEvent* event) {
    SearchField::resizeEvent(event);
    placeMeaning();
}

int JumpField::wordBegin() const {
    int begin = cursorPosition();
    while (begin > 0 && isOfWord(text().at(begin - 1)))
        --begin;
    return begin;
}

void JumpField::offer() {
    const QString word = text().mid(wordBegin(), cursorPosition() - wordBegin());
    m_completer->setCompletionPrefix(word);
    const bool done = m_completer->completionCount() == 1 && m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0;
    if (word.isEmpty() || m_completer->completionCount() == 0 || done)
        return m_completer->popup()->hide();
    constexpr int wide = 280;
    const int left = cursorRect().center().x() - fontMetrics().horizontalAdvance(word) - 8;
    m_completer->complete(QRect(std::max(0, left), 0, std::min(wide, width() - std::max(0, left)), height()));
}

void JumpField::insert(const QString& word) {
    const QString before = text().left(wordBegin()) + word;
    setText(before + text().mid(cursorPosition()));
    setCursorPosition(static_cast<int>(before.size()));
}

/// The list takes Enter and Esc while something of it is chosen; else they are the line's.
void JumpField::keyPressEvent(QKeyEvent* event) {
    const bool listed = m_completer->popup()->isVisible();
    if (listed && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape)) {
        m_completer->popup()->hide();
        if (event->key() == Qt::Key_Escape)
            return;
    }
    SearchField::keyPressEvent(event);
}

} // namespace leftfold::ui
