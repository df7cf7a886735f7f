// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/paired_step_delegate.h"
#include "ui/models/paired_step_model.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

PairMark markOf(const QModelIndex& index) {
    return static_cast<PairMark>(index.data(PairedStepModel::MarkRole).toInt());
}

bool isVersion(int column) {
    return column == PairedStepModel::LeftVersion || column == PairedStepModel::RightVersion;
}

} // namespace

QColor pairColor(PairMark mark) {
    switch (mark) {
    case PairMark::Same:
        return tokens().faint;
    case PairMark::Edited:
        return tokens().changed;
    case PairMark::LeftOnly:
        return tokens().removed;
    case PairMark::RightOnly:
        return tokens().added;
    case PairMark::MovedAway:
    case PairMark::MovedHere:
        return tokens().accentText;
    }
    return {};
}

EventTypeColors pairedColors(const PairedSteps& steps) {
    std::set<std::string> types;
    for (const auto* timeline : {steps.left.get(), steps.right.get()})
        for (const Event& event : timeline->events())
            types.insert(event.type);
    return EventTypeColors(types);
}

void PairedStepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    drawRowGround(painter, row);
    if (index.data(PairedStepModel::DivergenceRole).toBool())
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 2)), tokens().changed);
    const QRect cell = option.rect.adjusted(4, 0, -8, 0);
    if (isVersion(index.column()))
        drawRowText(painter, cell, index.data().toString(), {TextStyle::Mono, tokens().faint, Qt::AlignRight});
    else if (index.column() == PairedStepModel::Mark)
        drawRowText(painter, option.rect, index.data().toString(), {TextStyle::Mono, pairColor(markOf(index)), Qt::AlignHCenter});
    else
        drawType(painter, option.rect, index);
    painter->restore();
}

void PairedStepDelegate::drawType(QPainter* painter, const QRect& cell, const QModelIndex& index) const {
    const QString type = index.data(PairedStepModel::EventTypeRole).toString();
    int x = cell.left() + 6;
    if (!type.isEmpty())
        drawTypeDot(painter, x, cell, m_colors.color(type.toStdString()));
    x += typeDotAdvance;
    const QRect rect(x, cell.top(), cell.right() - x - 4, cell.height());
    drawRowText(painter, rect, index.data().toString(), {TextStyle::Body, type.isEmpty() ? tokens().muted : tokens().text});
}

} // namespace leftfold::ui
