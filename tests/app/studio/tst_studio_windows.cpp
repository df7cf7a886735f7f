// SPDX-License-Identifier: Apache-2.0
#include "app/studio/pages.h"
#include "app/studio/studio_windows.h"
#include "core/jobs/write_demo.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/sql/sql_event_sink.h"
#include "tests/runner.h"
#include "tests/ui/session/fake_keychain.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <mutex>
#include <set>

using namespace leftfold;
using namespace leftfold::studio;

/// Several windows of one program, and what comes back when it starts again.
class TstStudioWindows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        ui::Theme::instance().install();
        QGuiApplication::setQuitOnLastWindowClosed(false);
        for (const char* name : {"a.db", "b.db"}) {
            DemoRequest request;
            request.file = path(name);
            request.events = 300;
            NoProgress unwatched;
            const auto open = [](const std::filesystem::path& file) { return sql::openSink(file.string(), {sql::SinkMode::BulkLoad}); };
            QVERIFY(writeDemo(open, request, unwatched));
        }
    }
    void init() {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_settings->clear();
        m_recent = std::make_unique<ui::RecentStores>(*m_settings);
        m_saved = std::make_unique<ui::SavedConnections>(*m_settings);
        m_opened.clear();
        start();
    }
    void cleanup() { m_windows.reset(); }

    void everyStoreHasAWindow() {
        m_windows->take({{{path("a.db")}, {path("b.db")}}, {}, {}});
        QCOMPARE(m_windows->windows().size(), std::size_t(2));
        QTRY_COMPARE(titles(), (QStringList{QStringLiteral("a.db – Leftfold"), QStringLiteral("b.db – Leftfold")}));
        QVERIFY(window(0)->pos() != window(1)->pos());
    }
    void aWindowWithoutAStoreIsTakenFirst() {
        m_windows->openWindow();
        m_windows->take({{{path("a.db")}}, QStringLiteral("aggregates"), {}});
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("a.db – Leftfold")});
        QVERIFY(window(0)->pageWidget(QStringLiteral("aggregates"))->isVisible());
        m_windows->take({{{path("b.db")}}, {}, {}});
        QCOMPARE(m_windows->windows().size(), std::size_t(2));
        m_windows->take({});
        QCOMPARE(m_windows->windows().size(), std::size_t(2)); // comes to the front
    }
    void controlNOpensOneMore() {
        m_windows->openWindow();
        QApplication::setActiveWindow(window(0));
        QTest::keyClick(window(0), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(m_windows->windows().size(), std::size_t(2));
    }
    void whatWasOpenComesBack() {
        m_windows->take({{{path("a.db")}, {path("b.db")}}, {}, {}});
        QTRY_COMPARE(titles().join(QLatin1Char(' ')).count(QLatin1String(".db")), 2);
        window(1)->resize(1200, 760);
        m_windows->quit();
        QTRY_VERIFY(m_windows->windows().empty());
        start();
        m_windows->restoreSession();
        QTRY_COMPARE(titles(), (QStringList{QStringLiteral("a.db – Leftfold"), QStringLiteral("b.db – Leftfold")}));
        QCOMPARE(window(1)->size(), QSize(1200, 760));
    }
    void aWindowThatWasClosedDoesNotComeBackButTheLastDoes() {
        m_windows->take({{{path("a.db")}, {path("b.db")}}, {}, {}});
        QTRY_COMPARE(titles().join(QLatin1Char(' ')).count(QLatin1String(".db")), 2);
        window(0)->close();
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("b.db – Leftfold")});
        window(0)->close();
        QTRY_VERIFY(m_windows->windows().empty());
        start();
        m_windows->restoreSession();
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("b.db – Leftfold")});
    }
    void theFirstStartHasOneWindow() {
        m_windows->restoreSession();
        QCOMPARE(titles(), QStringList{QStringLiteral("Leftfold")});
    }
    void productionIsOfferedAndNotConnected() {
        ui::saveSession(*m_settings, {{{path("a.db"), {}, true}, {}}, {{path("b.db")}, {}}});
        m_windows->restoreSession();
        QTRY_COMPARE(titles(), (QStringList{QStringLiteral("Leftfold"), QStringLiteral("b.db – Leftfold")}));
        QCOMPARE(m_opened.count(path("a.db")), std::size_t(0));
        QCOMPARE(ui::loadSession(*m_settings).size(), std::size_t(2)); // it is not forgotten for that
        QCOMPARE(ui::loadSession(*m_settings).front().choice.store, path("a.db"));
        press(window(0), "Open it");
        QTRY_COMPARE(titles().front(), QStringLiteral("a.db – Leftfold"));
        QVERIFY(window(0)->findChild<QWidget*>(QStringLiteral("production"))->isVisible());
    }
    void thePlaceComesBackToo() {
        m_windows->take({{{path("a.db")}}, {}, {}});
        auto* table = window(0)->findChild<ui::RowTable*>(QStringLiteral("eventTable"));
        QTRY_VERIFY(table->model()->rowCount() > 200);
        QTRY_VERIFY(!placeText().isEmpty());
        const QString first = placeText();
        table->goToRow(150);
        QTRY_VERIFY(placeText() != first);
        const QString place = placeText();
        m_windows->quit();
        QTRY_VERIFY(m_windows->windows().empty());
        start();
        m_windows->restoreSession();
        QTRY_COMPARE(placeText(), place);
        QTRY_COMPARE(window(0)->findChild<ui::RowTable*>(QStringLiteral("eventTable"))->currentIndex().row(), 150);
    }

private:
    std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }
    void start() {
        m_windows.reset();
        const auto open = [this](const ui::StoreChoice& choice) {
            {
                const std::scoped_lock lock(m_mutex);
                m_opened.insert(choice.store);
            }
            return sql::openStore({choice.store, choice.layout, {}});
        };
        m_windows = std::make_unique<StudioWindows>(
            StudioWindows::Shared{*m_settings, *m_recent, {*m_saved, m_keychain, {}}, open, {}, addPages, {}});
    }
    ui::MainWindow* window(std::size_t index) const { return m_windows->windows().at(index); }
    QStringList titles() const {
        QStringList all;
        for (const auto* each : m_windows->windows())
            all << each->windowTitle();
        return all;
    }
    /// What the inspector says where the event stands.
    QString placeText() const {
        const auto* label = window(0)->findChild<QLabel*>(QStringLiteral("inspectorPlace"));
        return label ? label->text() : QString();
    }
    static void press(ui::MainWindow* window, const char* text) {
        for (auto* button : window->messages().findChildren<QPushButton*>())
            if (button->text() == QLatin1String(text))
                button->click();
    }

    QTemporaryDir m_folder;
    std::mutex m_mutex;
    std::multiset<std::string> m_opened;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::RecentStores> m_recent;
    std::unique_ptr<ui::SavedConnections> m_saved;
    ui::FakeKeychain m_keychain;
    std::unique_ptr<StudioWindows> m_windows;
};

LEFTFOLD_TEST(TstStudioWindows)
#include "tst_studio_windows.moc"
