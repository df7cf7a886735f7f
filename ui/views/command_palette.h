// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFrame>
#include <QPointer>
#include <functional>
#include <vector>

class QLineEdit;
class QListView;

namespace leftfold::ui {

/// Something that the palette can do or go to.
struct PaletteEntry {
    QString title;
    QString group; ///< "Page", "Command", "Aggregate": shown on the right
    QString icon;
    QString keys;
    QColor dot; ///< an aggregate type's colour in place of an icon
    std::function<void()> run;
};

class PaletteModel;

/// Ctrl+K: every command, page, event type, aggregate and recent store, found by a few letters.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    /// Gives its entries for what was typed; asked on the window's thread, so it must answer from memory.
    using Provider = std::function<std::vector<PaletteEntry>(const QString& typed)>;

    explicit CommandPalette(QWidget* window);

    void addProvider(Provider provider);
    /// Shows it over the window, empty and ready to type.
    void open();
    /// Puts it where it belongs; called when the window's size changes.
    void place();
    /// Asks the providers again, when one of them learnt more while the palette is open.
    void refresh();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void leave();
    void runCurrent();
    void step(int by);

    QPointer<QWidget> m_before; ///< had the focus when the palette opened
    QLineEdit* m_field = nullptr;
    QListView* m_list = nullptr;
    PaletteModel* m_model = nullptr;
    std::vector<Provider> m_providers;
};

} // namespace leftfold::ui
