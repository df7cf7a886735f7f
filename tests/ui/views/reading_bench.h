// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/ui/views/shop_bench.h"
#include "ui/views/event_reading.h"
#include "ui/views/events_page.h"
#include "ui/widgets/row_table.h"
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>

namespace leftfold::ui {

/// The page of events over the shop, with settings of its own and everything that was told.
struct ReadingBench {
    explicit ReadingBench(int events = 700)
        : shop(events)
        , settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , page(std::make_unique<EventsPage>(shop.workspace)) {
        QObject::connect(&reading(), &EventReading::told, &reading(), [this](const QString& sentence) { told << sentence; });
        QObject::connect(&reading(), &EventReading::failed, &reading(),
            [this](const Error& error) { failures << QString::fromStdString(error.message); });
        reading().keepIn(settings);
        page->resize(1000, 600);
        page->show();
        QApplication::setActiveWindow(page.get());
    }

    bool open() {
        return shop.openStore() && QTest::qWaitFor([this] { return shop.workspace.selectedEvent() && model().hasOutline(); });
    }
    EventReading& reading() { return page->reading(); }
    EventColumns& columns() { return page->reading().columns(); }
    RowTable& table() { return *child<RowTable>("eventTable"); }
    EventTableModel& model() { return *static_cast<EventTableModel*>(table().model()); }
    template <typename T>
    T* child(const char* name) {
        return page->findChild<T*>(QLatin1String(name));
    }
    QString cell(int row, int column) { return model().index(row, column).data().toString(); }
    bool waitForCell(int row, int column, const QString& text) {
        return QTest::qWaitFor([&] { return cell(row, column) == text; });
    }

    ShopBench shop;
    QTemporaryDir folder;
    QSettings settings;
    QStringList told;
    QStringList failures;
    std::unique_ptr<EventsPage> page;
};

} // namespace leftfold::ui
