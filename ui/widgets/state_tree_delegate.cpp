// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/state_tree_delegate.h"
#include "ui/widgets/row_painting.h"
#include <QCoreApplication>
#include <QPainter>

namespace leftfold::ui {

namespace {

/// Where writers have less than that, their version is told alone.
constexpr int versionRoom = 80;

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

/// Where two values do not fit, the new one is seen first.
QString changeText(const QModelIndex& index, int width) {
    const QFontMetrics metrics(textFont(TextStyle::Mono));
    const QString text = index.data().toString();
    const QString now = index.data(StateTreeModel::NowRole).toString();
    if (now.isEmpty() || metrics.horizontalAdvance(text) <= width)
        return text;
    const QString end = QStringLiteral(" \u2192 ") + now;
    const int rest = width - metrics.horizontalAdvance(end);
    const int least = metrics.horizontalAdvance(QStringLiteral("00\u2026"));
    return rest < least ? QStringLiteral("\u2026") + end : metrics.elidedText(text.chopped(end.size()), Qt::ElideRight, rest) + end;
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
        text = index.data(rect.width() < versionRoom ? StateTreeModel::BriefWriterRole : StateTreeModel::ShortWriterRole).toString();
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
    const bool content = index.column() == StateTreeModel::Content;
    const bool noted = content && changeLook(static_cast<PlaceChange>(index.data(StateTreeModel::ChangeRole).toInt()));
    const int signRoom = index.column() == StateTreeModel::Key && m_noteRoom == 0 ? 12 : 0;
    const int end = 4 + signRoom + (content ? m_endRoom : 0) + (noted ? m_noteRoom : 0);
    const QRect rect = option.rect.adjusted(4, 0, -end, 0);
    painter->save();
    if (index.column() == StateTreeModel::Writer) {
        paintWriter(painter, option, index);
        return painter->restore();
    }
    const bool changed = index.data(StateTreeModel::ChangeRole).toInt() == static_cast<int>(PlaceChange::Changed);
    const bool closed = content && isContainer(index) && !option.state.testFlag(QStyle::State_Open) && !changed;
    const QString text = closed ? index.data(StateTreeModel::PreviewRole).toString()
        : content && changed    ? changeText(index, rect.width())
                                : index.data().toString();
    const int textEnd = drawRowText(painter, rect, text, {TextStyle::Mono, textColor(index)});
    if (index.data(StateTreeModel::ChangeRole).toInt() == static_cast<int>(PlaceChange::Removed)) {
        painter->setPen(textColor(index));
        painter->drawLine(rect.left(), rect.center().y() + 1, std::min(textEnd, rect.right()), rect.center().y() + 1);
    }
    painter->restore();
}

QSize StateTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), treeRowHeight()};
}

} // namespace leftfold::ui
