// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/focus_walk.h"
#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <algorithm>

namespace leftfold::ui {

namespace {

/// Of buttons that exclude each other the chosen one alone is a stop; arrow keys walk the others.
bool isStop(const QWidget& widget) {
    if ((widget.focusPolicy() & Qt::TabFocus) == 0 || !widget.isEnabled() || !widget.isVisible() || widget.focusProxy())
        return false;
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return !button || !button->group() || !button->group()->exclusive() || button->isChecked();
}

void collect(QWidget* widget, std::vector<QWidget*>& order);

void collect(const QLayout& layout, std::vector<QWidget*>& order) {
    for (int at = 0; at < layout.count(); ++at) {
        QLayoutItem* item = layout.itemAt(at);
        if (item->layout())
            collect(*item->layout(), order);
        else if (item->widget())
            collect(item->widget(), order);
    }
}

/// Children that stand in no layout: those of splitters by their place, else as they were made.
void collectChildren(const QWidget& widget, std::vector<QWidget*>& order) {
    if (const auto* splitter = qobject_cast<const QSplitter*>(&widget)) {
        for (int at = 0; at < splitter->count(); ++at)
            collect(splitter->widget(at), order);
        return;
    }
    for (QObject* child : widget.children())
        if (auto* part = qobject_cast<QWidget*>(child); part && !part->isWindow())
            collect(part, order);
}

void collect(QWidget* widget, std::vector<QWidget*>& order) {
    if (!widget->isVisible())
        return;
    if (const auto* area = qobject_cast<const QScrollArea*>(widget); area && area->widget())
        return collect(area->widget(), order);
    if (isStop(*widget)) {
        order.push_back(widget);
        return; // what is inside is its own affair
    }
    if (widget->layout())
        collect(*widget->layout(), order);
    else
        collectChildren(*widget, order);
}

/// The next one of the window that is not below the root.
QWidget* beyond(const QWidget& root, QWidget* from, FocusWay way) {
    for (QWidget* next = from;;) {
        next = way == FocusWay::Next ? next->nextInFocusChain() : next->previousInFocusChain();
        if (next == from)
            return nullptr;
        if (next != &root && !root.isAncestorOf(next) && isStop(*next))
            return next;
    }
}

} // namespace

std::vector<QWidget*> focusOrder(const QWidget& root) {
    std::vector<QWidget*> order;
    if (root.layout())
        collect(*root.layout(), order);
    else
        collectChildren(root, order);
    return order;
}

bool walkFocus(QWidget& root, FocusWay way) {
    const auto order = focusOrder(root);
    QWidget* now = QApplication::focusWidget();
    const auto found =
        std::find_if(order.begin(), order.end(), [&](const QWidget* stop) { return stop == now || stop->isAncestorOf(now); });
    QWidget* next = nullptr;
    if (found == order.end())
        next = order.empty() ? nullptr : way == FocusWay::Next ? order.front() : order.back();
    else if (way == FocusWay::Next)
        next = found + 1 == order.end() ? beyond(root, now, way) : *(found + 1);
    else
        next = found == order.begin() ? beyond(root, now, way) : *(found - 1);
    if (!next)
        return false;
    next->setFocus(way == FocusWay::Next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace leftfold::ui
