// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_legend.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/type_colors.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int signWidth = 22;
constexpr int gap = 16;
constexpr int longestType = 32;

QFontMetrics metrics() {
    return QFontMetrics(textFont(TextStyle::Caption));
}

} // namespace

ChainLegend::ChainLegend(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("chainLegend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void ChainLegend::setContent(std::vector<std::string> aggregateTypes, bool hasAbsent, bool hasCycles, bool hasFaults) {
    m_entries = {{Sign::Critical, tr("critical path"), {}}};
    if (hasAbsent)
        m_entries.push_back({Sign::Absent, tr("not in this chain"), {}});
    if (hasCycles)
        m_entries.push_back({Sign::Cycle, tr("back to its own cause"), {}});
    if (hasFaults)
        m_entries.push_back({Sign::Fault, tr("something is wrong"), {}});
    QStringList lines;
    for (std::string& type : aggregateTypes) {
        const QString name = type.empty() ? tr("(no type)") : oneLine(fromStored(type), longestType);
        m_entries.push_back({Sign::Type, name, std::move(type)});
    }
    for (const Entry& entry : m_entries)
        lines << entry.text;
    setAccessibleName(tr("Legend: %1").arg(lines.join(QStringLiteral(", "))));
    setToolTip(lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    update();
}

QSize ChainLegend::sizeHint() const {
    return {200, metrics().height() + 12};
}

QSize ChainLegend::minimumSizeHint() const {
    return {40, sizeHint().height()};
}

void ChainLegend::paintSign(QPainter& painter, const Entry& entry, const QRect& area) const {
    const double middle = area.center().y() + 0.5;
    switch (entry.sign) {
    case Sign::Type:
        drawTypeDot(&painter, area.left() + 8, area, typeColor(entry.type));
        break;
    case Sign::Critical:
        painter.fillRect(QRectF(area.left(), middle - 1, 16, 1.8), tokens().text);
        break;
    case Sign::Absent:
        painter.setPen(QPen(tokens().changed, 1.2, Qt::DashLine));
        painter.setBrush(tokens().changedSoft);
        painter.drawRoundedRect(QRectF(area.left(), middle - 5, 16, 10), 3, 3);
        break;
    case Sign::Cycle:
        painter.setPen(QPen(tokens().changed, 1.4, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(area.left(), middle - 10, 16, 15), 180 * 16, 180 * 16);
        break;
    case Sign::Fault:
        drawIcon(&painter, QStringLiteral("warning"), QRect(area.left(), area.top(), 16, area.height()), 14, tokens().changed);
        break;
    }
}

void ChainLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    for (const Entry& entry : m_entries) {
        const int width = metrics().horizontalAdvance(entry.text) + 2;
        if (x + signWidth + width > this->width()) {
            drawRowText(&painter, QRect(x, 0, this->width() - x, height()), QStringLiteral("…"), {TextStyle::Caption, tokens().faint});
            return;
        }
        paintSign(painter, entry, QRect(x, 0, signWidth, height()));
        drawRowText(&painter, QRect(x + signWidth, 0, width, height()), entry.text, {TextStyle::Caption, tokens().muted});
        x += signWidth + width + gap;
    }
}

} // namespace leftfold::ui
