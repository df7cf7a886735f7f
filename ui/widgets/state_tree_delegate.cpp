// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/state_tree_delegate.h"
#include "ui/widgets/row_painting.h"
#include <QCoreApplication>
#include <QPainter>

namespace leftfold::ui {

namespace {

bool isContainer(const QModelIndex& index) {
    const auto kind = static_cast<Value::Kind>(index.data(StateTreeModel::KindRole).toInt());
    return kind == Value::Kind::Array || kind == Value::Kind::Object;
}

QColor textColor(const QModelIndex& index) {
    if (index.data(StateTreeModel::MoreRole).toBool())
        return tokens().accentText;
    const auto look = changeLook(static_cast<PlaceChange>(index.data(StateTreeModel::ChangeRole).toInt()));
    if (look)
        return toneColors(look->tone).text;
    return index.column() == StateTreeModel::Content && isContainer(index) ? tokens().faint : tokens().text;
}

/// Who wrote what is in an open container stands at its parts; one that came as a whole names its writer itself.
void paintWriter(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto change = static_cast<PlaceChange>(index.data(StateTreeModel::ChangeRole).toInt());
    if (isContainer(index) && option.state.testFlag(QStyle::State_Open) && change != PlaceChange::Added)
        return;
    const auto look = changeLook(change);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor color = look ? toneColors(look->tone).text : hovered ? tokens().accentText : tokens().faint;
    const QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    QString text = index.data().toString();
    if (QFontMetrics(textFont(TextStyle::Caption)).horizontalAdvance(text) > rect.width())
        text = index.data(StateTreeModel::ShortWriterRole).toString();
    drawRowText(painter, rect, text, {TextStyle::Caption, color, Qt::AlignRight});
}

} // namespace

std::optional<ChangeLook> changeLook(PlaceChange change) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("StateTreeDelegate", text); };
    switch (change) {
    case PlaceChange::Added:
        return ChangeLook{Tone::Added, QStringLiteral("+"), tr("added")};
    case PlaceChange::Removed:
        return ChangeLook{Tone::Removed, QStringLiteral("\u2212"), tr("removed")};
    case PlaceChange::Changed:
        return ChangeLook{Tone::Changed, QStringLiteral("~"), tr("changed")};
    default:
        return std::nullopt;
    }
}

void StateTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const bool noted =
        index.column() == StateTreeModel::Content && changeLook(static_cast<PlaceChange>(index.data(StateTreeModel::ChangeRole).toInt()));
    const int signRoom = index.column() == StateTreeModel::Key && m_noteRoom == 0 ? 12 : 0;
    const QRect rect = option.rect.adjusted(4, 0, (noted ? -4 - m_noteRoom : -4) - signRoom, 0);
    painter->save();
    if (index.column() == StateTreeModel::Writer) {
        paintWriter(painter, option, index);
        return painter->restore();
    }
    const bool changed = index.data(StateTreeModel::ChangeRole).toInt() == static_cast<int>(PlaceChange::Changed);
    const bool closed =
        index.column() == StateTreeModel::Content && isContainer(index) && !option.state.testFlag(QStyle::State_Open) && !changed;
    const int end =
        drawRowText(painter, rect, index.data(closed ? static_cast<int>(StateTreeModel::PreviewRole) : Qt::DisplayRole).toString(),
            {TextStyle::Mono, textColor(index)});
    if (index.data(StateTreeModel::ChangeRole).toInt() == static_cast<int>(PlaceChange::Removed)) {
        painter->setPen(textColor(index));
        painter->drawLine(rect.left(), rect.center().y() + 1, std::min(end, rect.right()), rect.center().y() + 1);
    }
    painter->restore();
}

QSize StateTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), treeRowHeight()};
}

} // namespace leftfold::ui
