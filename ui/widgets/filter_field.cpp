// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filter_field.h"
#include "core/support/clock.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QStringListModel>

namespace leftfold::ui {

namespace {

constexpr int mostHistory = 40;
constexpr int shownItems = 12;

/// Places in the core's texts are bytes, here they are UTF-16.
int placeOf(const QByteArray& text, std::size_t byte) {
    return static_cast<int>(QString::fromUtf8(text.constData(), static_cast<qsizetype>(byte)).size());
}

/// Terms that read as one word stand on a tag: `type:order.*`, `-after:2026-01-01`.
bool isTag(const Expression& term) {
    if (const auto* negation = std::get_if<Negation>(&term.node))
        return isTag(negation->inner.front());
    return std::holds_alternative<PatternTerm>(term.node) || std::holds_alternative<TimeTerm>(term.node)
        || std::holds_alternative<PresenceTerm>(term.node);
}

std::vector<SearchField::Part> tagsOf(const QByteArray& text, const Expression& filter) {
    std::vector<SearchField::Part> parts;
    for (const auto& term : conjuncts(filter)) {
        const int start = placeOf(text, term.begin);
        if (isTag(term) && term.end > term.begin)
            parts.push_back({start, placeOf(text, term.end) - start, false});
    }
    return parts;
}

} // namespace

FilterField::FilterField(const QString& placeholder, QWidget* parent)
    : SearchField(placeholder, parent)
    , m_completer(new QCompleter(this))
    , m_offered(new QStringListModel(this))
    , m_bubble(new QLabel(this)) {
    m_completer->setModel(m_offered);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(shownItems);
    m_completer->popup()->setObjectName(QStringLiteral("completions"));
    m_completer->popup()->setFont(textFont(TextStyle::Mono));
    m_bubble->setObjectName(QStringLiteral("filterProblem"));
    m_bubble->hide();
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterField::insert);
    connect(this, &QLineEdit::textChanged, this, &FilterField::read);
    connect(this, &QLineEdit::textEdited, this, &FilterField::offer);
    connect(this, &SearchField::searched, this, &FilterField::choose);
    connect(this, &QLineEdit::returnPressed, this, [this] { m_entered = true; });
    m_historyButton = addAction(icon(QStringLiteral("clock"), IconColor::Muted), QLineEdit::TrailingPosition);
    m_historyButton->setText(tr("Recent filters"));
    m_historyButton->setToolTip(tr("Recent filters (↓)"));
    connect(m_historyButton, &QAction::triggered, this, &FilterField::offerHistory);
    showHistoryButton();
}

void FilterField::setWords(Vocabulary words) {
    m_words = std::move(words);
}

void FilterField::setHistory(const QStringList& history) {
    m_used.clear();
    m_history = history.mid(0, mostHistory);
    showHistoryButton();
}

const QStringList& FilterField::history() {
    remember();
    return m_history;
}

/// While one term grows, only its last form is worth keeping.
void FilterField::remember() {
    const QString filter = std::exchange(m_used, {});
    if (filter.isEmpty())
        return;
    m_history.removeAll(filter);
    while (!m_history.isEmpty() && filter.startsWith(m_history.front()))
        m_history.removeFirst();
    m_history.prepend(filter);
    m_history = m_history.mid(0, mostHistory);
    showHistoryButton();
}

void FilterField::showHistoryButton() {
    m_historyButton->setVisible(!m_history.isEmpty());
    setTrailingIcons(m_history.isEmpty() ? 1 : 2);
}

void FilterField::showFilter(const QString& filter) {
    if (text() == filter)
        return;
    setText(filter);
}

/// Tags and mistakes follow every letter; what is wrong is told once typing pauses.
void FilterField::read() {
    const QByteArray bytes = text().toUtf8();
    m_problem.clear();
    m_bubble->hide();
    if (text().trimmed().isEmpty())
        return setParts({});
    const auto filter = readExpression(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())),
        {.scope = ExpressionScope::Events, .now = SystemClock().now()});
    if (filter)
        return setParts(tagsOf(bytes, *filter));
    m_problem = tr("column %1: %2").arg(filter.error().column).arg(QString::fromStdString(filter.error().what));
    m_problemPlace = placeOf(bytes, filter.error().offset);
    const int start = std::min(m_problemPlace, static_cast<int>(text().size()) - 1);
    const int end = static_cast<int>(text().indexOf(QLatin1Char(' '), start + 1));
    setParts({{start, (end < 0 ? static_cast<int>(text().size()) : end) - start, true}});
}

void FilterField::choose() {
    tellProblem();
    if (!m_problem.isEmpty())
        return;
    const QString filter = text().trimmed();
    if (filter.isEmpty())
        remember(); // of what was there before
    else
        m_used = filter;
    if (std::exchange(m_entered, false) || !hasFocus())
        remember();
    Q_EMIT filterChosen(filter);
}

/// Below the line, under the place that is wrong.
void FilterField::tellProblem() {
    const bool shown = !m_problem.isEmpty() && isVisible();
    if (shown && m_bubble->parentWidget() != window())
        m_bubble->setParent(window());
    m_bubble->setVisible(shown);
    if (!shown)
        return;
    m_bubble->setText(m_problem);
    m_bubble->setFont(textFont(TextStyle::Caption));
    const Tokens& t = tokens();
    m_bubble->setStyleSheet(
        QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %2; border-radius: 4px; padding: 3px 8px; }")
            .arg(t.raised.name(), t.removed.name()));
    m_bubble->adjustSize();
    const int wrong = cursorRect().center().x() + fontMetrics().horizontalAdvance(text().left(m_problemPlace))
        - fontMetrics().horizontalAdvance(text().left(cursorPosition()));
    const QPoint below = mapTo(window(), QPoint(std::max(0, wrong - 10), height() + 2));
    m_bubble->move(std::max(4, std::min(below.x(), window()->width() - m_bubble->width() - 4)), below.y());
    m_bubble->raise();
}

void FilterField::offer() {
    const QByteArray bytes = text().toUtf8();
    const auto cursor = static_cast<std::size_t>(text().left(cursorPosition()).toUtf8().size());
    const auto list = completionsAt(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), cursor, m_words);
    QStringList items;
    for (const auto& item : list.items)
        items << QString::fromStdString(item);
    m_completionBegin = placeOf(bytes, list.begin);
    popUp(items);
}

void FilterField::offerHistory() {
    remember();
    setFocus(Qt::ShortcutFocusReason);
    m_completionBegin = -1;
    popUp(m_history);
}

void FilterField::popUp(const QStringList& items) {
    if (items.isEmpty())
        return m_completer->popup()->hide();
    m_offered->setStringList(items);
    constexpr int mostWidth = 760;
    const QFontMetrics mono(m_completer->popup()->font());
    int width = 0;
    for (const QString& item : items)
        width = std::max(width, mono.horizontalAdvance(item));
    const int begin = std::max(0, m_completionBegin);
    const int left = cursorRect().center().x() - fontMetrics().horizontalAdvance(text().mid(begin, std::max(0, cursorPosition() - begin)));
    m_completer->complete(
        QRect(std::max(0, left - 8), 0, std::min(width + 64, std::min(mostWidth, this->width() - std::max(0, left - 8))), height()));
}

void FilterField::insert(const QString& item) {
    if (m_completionBegin < 0) {
        setText(item);
        return;
    }
    const bool goesOn = item.endsWith(QLatin1Char(':')) || item.endsWith(QLatin1Char('('));
    const QString whole = text();
    const QString before = whole.left(m_completionBegin) + item + (goesOn ? QString() : QStringLiteral(" "));
    setText(before + whole.mid(cursorPosition()).trimmed());
    setCursorPosition(static_cast<int>(before.size()));
    if (goesOn)
        offer();
}

void FilterField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier))
        return offer();
    const bool empty = text().isEmpty() && !m_history.isEmpty();
    if (event->key() == Qt::Key_Down && (event->modifiers().testFlag(Qt::AltModifier) || empty))
        return offerHistory();
    SearchField::keyPressEvent(event);
}

void FilterField::focusInEvent(QFocusEvent* event) {
    SearchField::focusInEvent(event);
    tellProblem();
}

void FilterField::focusOutEvent(QFocusEvent* event) {
    SearchField::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    m_bubble->hide();
    remember();
}

void FilterField::resizeEvent(QResizeEvent* event) {
    SearchField::resizeEvent(event);
    if (m_bubble->isVisible())
        tellProblem();
}

} // namespace leftfold::ui
