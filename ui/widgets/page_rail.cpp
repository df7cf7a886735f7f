// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/page_rail.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

constexpr int railWidth = 72;
constexpr int sideMargin = 4;
constexpr int gap = 3;

} // namespace

RailButton::RailButton(const QString& iconName, const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(iconName) {
    setText(name);
    setAccessibleName(name);
    setCheckable(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &RailButton::updateGeometry);
}

QSize RailButton::sizeHint() const {
    QFont font = textFont(TextStyle::Tiny);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    // The name may use the margin, as the longest ("Aggregates") does.
    const int width = std::max(railWidth, metrics.horizontalAdvance(text()) + 4);
    return {width, std::max(54, scaled(18) + gap + metrics.height() + 20) + 2};
}

void RailButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const bool shown = isChecked() && isEnabled();
    const QRect ground = rect().adjusted(sideMargin, 1, -sideMargin, -1);
    if (isEnabled() && (shown || underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(shown ? t.soft : blend(t.window, t.line, 0.6));
        painter.drawRoundedRect(ground, 8, 8);
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(ground).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
    }
    QFont font = textFont(TextStyle::Tiny);
    font.setWeight(shown ? QFont::DemiBold : QFont::Normal);
    const int textHeight = QFontMetrics(font).height();
    const int top = (height() - scaled(18) - gap - textHeight) / 2;
    const QColor color = !isEnabled() ? t.mark : shown ? t.accentText : t.muted;
    drawIcon(&painter, m_icon, QRect(0, top, width(), scaled(18)), scaled(18), color);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRect(0, top + scaled(18) + gap, width(), textHeight), Qt::AlignCenter, text());
}

void RailButton::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void RailButton::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

PageRail::PageRail(QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("pageRail"));
    setAccessibleName(tr("Pages"));
    m_group->setExclusive(true);
    m_column->setContentsMargins(0, sideMargin, 0, sideMargin);
    m_column->setSpacing(0);
    m_column->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, &PageRail::pageChosen);
}

void PageRail::addPage(const QString& iconName, const QString& name, const QString& shortcut) {
    auto* button = new RailButton(iconName, name, this);
    button->setObjectName(QStringLiteral("rail.") + name);
    button->setToolTip(shortcut.isEmpty() ? name : tr("%1 (%2)").arg(name, shortcut));
    m_group->addButton(button, count());
    m_column->insertWidget(m_column->count() - 1, button);
}

void PageRail::setCurrent(int index) {
    if (RailButton* chosen = button(index))
        chosen->setChecked(true);
}

int PageRail::current() const {
    return m_group->checkedId();
}

int PageRail::count() const {
    return static_cast<int>(m_group->buttons().size());
}

RailButton* PageRail::button(int index) const {
    return qobject_cast<RailButton*>(m_group->button(index));
}

void PageRail::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Up)
        return step(-1);
    if (event->key() == Qt::Key_Down)
        return step(1);
    QWidget::keyPressEvent(event);
}

void PageRail::step(int by) {
    const int next = std::clamp(current() + by, 0, count() - 1);
    if (next == current() || count() == 0)
        return;
    button(next)->setFocus();
    button(next)->click();
}

} // namespace leftfold::ui
