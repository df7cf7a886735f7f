// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/recent_stores.h"
#include <QListWidget>
#include <QStyledItemDelegate>

namespace leftfold::ui {

/// Icon, name and address of a store on two lines; its mark and when it was open on the right.
class RecentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The stores that were open before. Enter or a click opens, with Ctrl in a window of its own; Delete forgets.
class RecentList : public QListWidget {
    Q_OBJECT
public:
    RecentList(RecentStores& recent, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const leftfold::ui::RecentStore& store);
    void windowAsked(const leftfold::ui::RecentStore& store);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void choose(int row, bool inNewWindow);

    RecentStores& m_recent;
    std::vector<RecentStore> m_stores;
};

/// "3 minutes ago", "yesterday", "12 Mar 2026".
QString sinceThen(const QDateTime& then, const QDateTime& now);

} // namespace leftfold::ui
