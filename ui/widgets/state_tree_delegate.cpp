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
    const QRect rect = option.rect.adjusted(4, 0, noted ? -4 - m_noteRoom : -4, 0);
    painter->save();
    const bool changed = index.data(StateTreeModel::ChangeRole).toInt() == static_cast<int>(PlaceChange::Changed);
    const bool closed =
        index.column() == StateTreeModel::Content && isContainer(index) && !option.state.testFlag(QStyle::State_Open) && !changed;
    drawRowText(painter, rect, index.data(closed ? static_cast<int>(StateTreeModel::PreviewRole) : Qt::DisplayRole).toString(),
        {TextStyle::Mono, textColor(index)});
    painter->restore();
}

QSize StateTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), treeRowHeight()};
}

} // namespace leftfold::ui
