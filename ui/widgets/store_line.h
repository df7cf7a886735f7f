// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace leftfold::ui {

class Badge;
class TextLabel;

/// What the first line says about the store.
struct StoreCaption {
    QString name; ///< file name or database
    QString whole; ///< path or connection without password; on hover
    QString engine; ///< "SQLite", "PostgreSQL"
    bool readOnly = true;
    bool production = false;
    int color = -1; ///< of the ten; below 0: none
    bool operator==(const StoreCaption&) const = default;
};

/// The first line of the window: where am I, what do I see, and the way to every command.
class StoreLine : public QWidget {
    Q_OBJECT
public:
    /// Takes both menus: the program's behind the mark, and the store's.
    StoreLine(QMenu* programMenu, QMenu* storeMenu, QWidget* parent = nullptr);

    void setStore(const StoreCaption& store);
    /// No store is open.
    void clearStore();
    /// Takes a page's filter or search, unseen until `setField`.
    void addField(QWidget* field);
    /// Shows it in the middle; null leaves the place empty.
    void setField(QWidget* field);

Q_SIGNALS:
    void paletteAsked();
    void themeAsked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    void showParts(bool open);

    QPushButton* m_program = nullptr;
    QPushButton* m_store = nullptr;
    TextLabel* m_engine = nullptr;
    QWidget* m_lock = nullptr;
    Badge* m_production = nullptr;
    QStackedWidget* m_slot = nullptr;
    QPushButton* m_palette = nullptr;
    QToolButton* m_theme = nullptr;
    bool m_isProduction = false;
    int m_color = -1;
};

} // namespace leftfold::ui
