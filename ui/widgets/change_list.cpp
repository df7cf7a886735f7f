// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/change_list.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/state_tree_delegate.h"
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace leftfold::ui {

namespace {

constexpr int gap = 2;

int lineHeight() {
    return QFontMetrics(textFont(TextStyle::Mono)).height() + 4;
}

} // namespace

ChangeList::ChangeList(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void ChangeList::setLines(std::vector<ChangeLine> lines) {
    m_lines = std::move(lines);
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString ChangeList::text() const {
    QStringList all;
    for (const ChangeLine& line : m_lines)
        all << changeLook(line.change)->sign + QLatin1Char(' ') + line.path + QLatin1Char(' ') + line.text;
    return all.join(QLatin1Char('\n'));
}

QSize ChangeList::sizeHint() const {
    return {200, static_cast<int>(m_lines.size()) * (lineHeight() + gap)};
}

QSize ChangeList::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

void ChangeList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect row(0, 0, width(), lineHeight());
    for (const ChangeLine& line : m_lines) {
        const ChangeLook look = *changeLook(line.change);
        const ToneColors colors = toneColors(look.tone);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.ground);
        painter.drawRoundedRect(row, 4, 4);
        const QString text = look.sign + QLatin1Char(' ') + line.path + QStringLiteral("  ") + line.text;
        drawRowText(&painter, row.adjusted(6, 0, -6, 0), text, {TextStyle::Mono, colors.text});
        row.translate(0, lineHeight() + gap);
    }
}

bool ChangeList::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto line = static_cast<std::size_t>(help->pos().y() / (lineHeight() + gap));
    if (line < m_lines.size())
        QToolTip::showText(help->globalPos(), m_lines[line].path + QLatin1Char('\n') + m_lines[line].text, this);
    return true;
}

} // namespace leftfold::ui
