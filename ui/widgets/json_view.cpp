// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/json_view.h"
#include "ui/widgets/row_painting.h"
#include <QFontMetrics>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace leftfold::ui {

namespace {

constexpr int rowsAtFirst = 40;
constexpr int rowsAtMost = 2000;

int lineHeight() {
    return QFontMetrics(textFont(TextStyle::Mono)).height() + 4;
}

QColor colorOf(const QModelIndex& index) {
    switch (static_cast<Value::Kind>(index.data(StateTreeModel::KindRole).toInt())) {
    case Value::Kind::String:
        return tokens().added;
    case Value::Kind::Object:
    case Value::Kind::Array:
        return tokens().faint;
    default:
        return tokens().accentText;
    }
}

/// Name and value one after the other, as in a text.
class JsonDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool more = index.data(StateTreeModel::MoreRole).toBool();
        QRect rect = option.rect;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus))
            painter->fillRect(rect, tokens().soft);
        const QString key = index.data().toString();
        if (!key.isEmpty())
            rect.setLeft(drawRowText(painter, rect, key, {TextStyle::Mono, tokens().muted}) + 12);
        const QModelIndex value = index.siblingAtColumn(StateTreeModel::Content);
        drawRowText(painter, rect, value.data().toString(), {TextStyle::Mono, more ? tokens().accentText : colorOf(index)});
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {80, lineHeight()}; }
};

} // namespace

JsonView::JsonView(QWidget* parent)
    : ValueTree(parent) {
    setItemDelegate(new JsonDelegate(this));
    hideColumn(StateTreeModel::Content);
    setAccessibleName(tr("Data"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &ValueTree::rowsChanged, this, &QWidget::updateGeometry);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void JsonView::setValue(const Value& value) {
    values().clear();
    const bool scalar = value.size() == 0;
    values().setValue(scalar ? QStringLiteral("=") : QString(), value);
    bool nested = false;
    for (int row = 0; row < values().rowCount() && !nested; ++row)
        nested = values().hasChildren(values().index(row, 0));
    setRootIsDecorated(nested);
    openUpTo(rowsAtFirst);
    updateGeometry();
}

void JsonView::openAll() {
    openUpTo(rowsAtMost);
}

bool JsonView::isFolded() const {
    for (QModelIndex index = model()->index(0, 0); index.isValid(); index = indexBelow(index)) {
        if (model()->hasChildren(index) && !isExpanded(index))
            return true;
    }
    return false;
}

QSize JsonView::sizeHint() const {
    return {200, visibleRows() * lineHeight()};
}

QSize JsonView::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

void JsonView::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

bool JsonView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return ValueTree::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QToolTip::showText(help->globalPos(), index.siblingAtColumn(StateTreeModel::Content).data(Qt::ToolTipRole).toString(), this);
    return true;
}

} // namespace leftfold::ui
