// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/saved_connections.h"
#include <QListWidget>
#include <QStyledItemDelegate>

namespace leftfold::ui {

/// A heading, or a connection: dot in its colour, name and address on two lines, its mark on the right.
class ConnectionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The connections that were saved, under their groups. Enter or a click opens, `.` and a right click have the rest.
class ConnectionList : public QListWidget {
    Q_OBJECT
public:
    explicit ConnectionList(SavedConnections& saved, QWidget* parent = nullptr);

    /// Nothing on a heading, or where none is chosen.
    std::optional<SavedConnection> current() const;
    bool isEmpty() const { return m_connections.empty(); }
    /// High enough for all of it.
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const leftfold::ui::SavedConnection& connection);
    void windowAsked(const leftfold::ui::SavedConnection& connection);
    void editAsked(const leftfold::ui::SavedConnection& connection);
    void forgetPasswordAsked(const leftfold::ui::SavedConnection& connection);
    /// It is no longer saved; who shows it can offer to save it again.
    void removed(const leftfold::ui::SavedConnection& connection);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fill();
    void addHeading(const QString& group);
    void addConnection(std::size_t index);
    void openMenu(const QPoint& place);
    void duplicate(const SavedConnection& connection);
    void removeCurrent();

    SavedConnections& m_saved;
    std::vector<SavedConnection> m_connections;
};

} // namespace leftfold::ui
