// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/transition_list.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/theme.h"
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr int most = 40; ///< more at once say nothing
constexpr int lineGap = 4;
constexpr int badgeGap = 6;
constexpr int pieceGap = 12;

QFontMetrics mono() {
    return QFontMetrics(textFont(TextStyle::Mono));
}

int lineHeight() {
    return mono().height() + 4;
}

bool isOwnKey(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
}

} // namespace

TransitionList::TransitionList(QWidget* parent)
    : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void TransitionList::show(std::vector<Transition> turns, bool atStart, StepName stepName) {
    m_turns = std::move(turns);
    m_atStart = atStart;
    m_stepName = std::move(stepName);
    m_current = std::clamp(m_current, 0, std::max(0, count() - 1));
    tell();
    updateGeometry();
    update();
}

void TransitionList::setHead(std::size_t step) {
    if (std::exchange(m_head, step) == step)
        return;
    if (!hasFocus()) {
        const auto behind = std::upper_bound(
            m_turns.begin(), m_turns.end(), step, [](std::size_t wanted, const Transition& turn) { return wanted < turn.step; });
        m_current = std::max(0, static_cast<int>(behind - m_turns.begin()) - 1);
    }
    if (count() > most)
        updateGeometry();
    update();
}

/// The first and the one behind the last of those that are drawn.
std::pair<int, int> TransitionList::shown() const {
    const int first = std::clamp(m_current - most / 2, 0, std::max(0, count() - most));
    return {first, std::min(count(), first + most)};
}

int TransitionList::pieceWidth(const Piece& piece) const {
    const int badge = piece.badge.isEmpty() ? 0 : pillWidth(piece.badge) + badgeGap;
    return badge + mono().horizontalAdvance(piece.text);
}

std::vector<TransitionList::Piece> TransitionList::pieces(int width) const {
    std::vector<Piece> all;
    const auto [first, end] = shown();
    if (m_atStart && first == 0)
        all.push_back({{}, tr("holds"), tr("at the start"), -1});
    if (first > 0)
        all.push_back({{}, {}, tr("%1 before").arg(groupedNumber(first)), -1});
    for (int turn = first; turn < end; ++turn) {
        const auto& each = m_turns[static_cast<std::size_t>(turn)];
        all.push_back(
            {{}, each.mark == ConditionMark::Became ? tr("became") : tr("ceased"), m_stepName ? m_stepName(each.step) : QString(), turn});
    }
    if (end < count())
        all.push_back({{}, {}, tr("%1 more").arg(groupedNumber(count() - end)), -1});
    if (all.empty())
        all.push_back({{}, {}, tr("never"), -1});
    QPoint at;
    for (auto& piece : all) {
        const int wide = pieceWidth(piece);
        if (at.x() > 0 && at.x() + wide > width)
            at = QPoint(0, at.y() + lineHeight() + lineGap);
        piece.place = QRect(at, QSize(wide, lineHeight()));
        at.rx() += wide + pieceGap;
    }
    return all;
}

int TransitionList::heightForWidth(int width) const {
    return pieces(width).back().place.bottom() + 1;
}

QSize TransitionList::sizeHint() const {
    return {200, heightForWidth(std::max(width(), 100))};
}

QSize TransitionList::minimumSizeHint() const {
    return {80, heightForWidth(std::max(width(), 80))};
}

void TransitionList::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateGeometry();
}

void TransitionList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Piece& piece : pieces(width())) {
        const bool became = piece.turn >= 0 && m_turns[static_cast<std::size_t>(piece.turn)].mark == ConditionMark::Became;
        int x = piece.place.left();
        if (!piece.badge.isEmpty())
            x = drawPill(&painter, x, piece.place, piece.badge,
                    piece.turn < 0 ? Tone::Neutral
                        : became   ? Tone::Changed
                                   : Tone::Added)
                + badgeGap;
        const bool here = piece.turn >= 0 && m_turns[static_cast<std::size_t>(piece.turn)].step == m_head;
        painter.setFont(textFont(TextStyle::Mono));
        painter.setPen(piece.turn < 0 ? tokens().faint : here ? tokens().accentText : tokens().text);
        painter.drawText(
            QRect(x, piece.place.top(), piece.place.right() - x + 8, piece.place.height()), Qt::AlignLeft | Qt::AlignVCenter, piece.text);
        if (hasFocus() && piece.turn == m_current) {
            painter.setPen(QPen(tokens().accent, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(piece.place).adjusted(0.5, 0.5, 2.5, -0.5), 4, 4);
        }
    }
}

const TransitionList::Piece* TransitionList::pieceAt(const std::vector<Piece>& pieces, const QPoint& place) const {
    const auto found = std::find_if(pieces.begin(), pieces.end(),
        [&place](const Piece& piece) { return piece.turn >= 0 && piece.place.adjusted(-2, -2, 2, 2).contains(place); });
    return found == pieces.end() ? nullptr : &*found;
}

void TransitionList::mousePressEvent(QMouseEvent* event) {
    const auto shown = pieces(width());
    if (const Piece* piece = pieceAt(shown, event->pos()))
        choose(piece->turn);
}

void TransitionList::mouseMoveEvent(QMouseEvent* event) {
    const auto shown = pieces(width());
    setCursor(pieceAt(shown, event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TransitionList::choose(int turn) {
    m_current = turn;
    update();
    Q_EMIT stepAsked(m_turns[static_cast<std::size_t>(turn)].step);
}

/// The arrows walk the list while it has the focus, not the history.
bool TransitionList::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(static_cast<QKeyEvent*>(event)->key())
        && static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier)
        event->accept();
    return QWidget::event(event);
}

void TransitionList::keyPressEvent(QKeyEvent* event) {
    if (!isOwnKey(event->key()) || m_turns.empty())
        return QWidget::keyPressEvent(event);
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (by == 0)
        return choose(m_current);
    m_current = std::clamp(m_current + by, 0, count() - 1);
    tell();
    updateGeometry();
    update();
}

/// The same for who does not see it.
void TransitionList::tell() {
    QStringList words;
    const auto [first, end] = shown();
    for (int turn = first; turn < end; ++turn) {
        const auto& each = m_turns[static_cast<std::size_t>(turn)];
        words
            << (each.mark == ConditionMark::Became ? tr("became %1") : tr("ceased %1")).arg(m_stepName ? m_stepName(each.step) : QString());
    }
    setAccessibleDescription(words.isEmpty() ? tr("never") : words.join(QStringLiteral(", ")));
}

} // namespace leftfold::ui
