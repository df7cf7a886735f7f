// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/bookmarks.h"
#include <QFrame>

class QLineEdit;
class QListWidget;

namespace leftfold::ui {

class TextLabel;

/// The bookmarks of the store with their notes, as a list that opens over the page: Enter goes to one, Delete takes it away,
/// the line below is its note.
class BookmarkPane : public QFrame {
    Q_OBJECT
public:
    explicit BookmarkPane(Bookmarks& bookmarks, QWidget* parent = nullptr);

    /// Opens below that place; with `wanted` the list begins there, ready for its note.
    void open(const QPoint& place, const std::optional<EventRef>& wanted = std::nullopt);

Q_SIGNALS:
    void chosen(const leftfold::ui::EventRef& event);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void showNote();
    void saveNote();
    void removeCurrent();
    void goToCurrent();
    const NotedEvent* current() const;

    Bookmarks& m_bookmarks;
    QListWidget* m_list = nullptr;
    QLineEdit* m_note = nullptr;
    TextLabel* m_empty = nullptr;
};

} // namespace leftfold::ui
