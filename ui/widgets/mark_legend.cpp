// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/mark_legend.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/mark_glyph.h"
#include "ui/widgets/theme.h"
#include <QFontMetrics>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr int glyphRoom = 14;
constexpr int between = 14;

QFontMetrics caption() {
    return QFontMetrics(textFont(TextStyle::Caption));
}

} // namespace

MarkLegend::MarkLegend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void MarkLegend::show(const StepMarks& marks) {
    QStringList told;
    for (int kind = 0; kind < markKinds; ++kind) {
        m_counts[static_cast<std::size_t>(kind)] = marks.count(static_cast<MarkKind>(kind));
        if (marks.count(static_cast<MarkKind>(kind)) > 0)
            told << textOf(static_cast<MarkKind>(kind), true);
    }
    setAccessibleName(told.join(QStringLiteral(", ")));
    setVisible(!isEmpty());
    updateGeometry();
    update();
}

bool MarkLegend::isEmpty() const {
    return std::all_of(m_counts.begin(), m_counts.end(), [](int count) { return count == 0; });
}

QString MarkLegend::textOf(MarkKind kind, bool words) const {
    const int count = m_counts[static_cast<std::size_t>(kind)];
    return words ? markCountText(kind, count) : groupedNumber(count);
}

int MarkLegend::widthOf(bool words) const {
    int width = 0;
    for (int kind = 0; kind < markKinds; ++kind) {
        if (m_counts[static_cast<std::size_t>(kind)] > 0)
            width += glyphRoom + caption().horizontalAdvance(textOf(static_cast<MarkKind>(kind), words)) + (width > 0 ? between : 0);
    }
    return width;
}

QSize MarkLegend::sizeHint() const {
    return {widthOf(true), caption().height() + 8};
}

QSize MarkLegend::minimumSizeHint() const {
    return {widthOf(false), sizeHint().height()};
}

std::vector<MarkLegend::Entry> MarkLegend::entries() const {
    const bool words = width() >= widthOf(true);
    std::vector<Entry> entries;
    int x = std::max(0, width() - widthOf(words));
    for (int kind = 0; kind < markKinds; ++kind) {
        if (m_counts[static_cast<std::size_t>(kind)] == 0)
            continue;
        const QString text = textOf(static_cast<MarkKind>(kind), words);
        const int wide = glyphRoom + caption().horizontalAdvance(text);
        entries.push_back({static_cast<MarkKind>(kind), QRect(x, 0, wide, height()), text});
        x += wide + between;
    }
    return entries;
}

void MarkLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(textFont(TextStyle::Caption));
    for (const Entry& entry : entries()) {
        drawMark(painter, entry.kind, QPointF(entry.place.left() + 5, entry.place.center().y() + 0.5));
        painter.setPen(tokens().muted);
        painter.drawText(entry.place.adjusted(glyphRoom, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    }
}

const MarkLegend::Entry* MarkLegend::entryAt(const std::vector<Entry>& entries, const QPoint& place) const {
    const auto found = std::find_if(entries.begin(), entries.end(), [&place](const Entry& entry) { return entry.place.contains(place); });
    return found == entries.end() ? nullptr : &*found;
}

void MarkLegend::mousePressEvent(QMouseEvent* event) {
    const auto shown = entries();
    if (const Entry* entry = entryAt(shown, event->pos()))
        Q_EMIT nextAsked(entry->kind);
}

bool MarkLegend::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto shown = entries();
    if (const Entry* entry = entryAt(shown, help->pos()))
        QToolTip::showText(help->globalPos(),
            markCountText(entry->kind, m_counts[static_cast<std::size_t>(entry->kind)]) + QLatin1Char('\n') + markMeaning(entry->kind)
                + QLatin1Char('\n') + tr("A click goes to the next one."),
            this);
    return true;
}

} // namespace leftfold::ui
