// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "tests/app/studio/live_store.h"
#include "tests/app/studio/tour.h"
#include "tests/runner.h"
#include "ui/models/event_table_model.h"
#include "ui/models/finding_list_model.h"
#include "ui/models/message_table_model.h"
#include "ui/views/inspector.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/message_line.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <set>

using namespace leftfold;
using namespace leftfold::test;

/// The sample store's faults are found where a person looks, and stores with an outbox alone are at home.
class TstOutbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void theSampleStoresFaults() {
        const QTemporaryDir folder;
        DemoRequest request;
        request.file = folder.filePath(QStringLiteral("shop.db")).toStdString();
        NoProgress unwatched;
        const auto open = [](const std::filesystem::path& path) { return sql::openSink(path.string(), {sql::SinkMode::BulkLoad}); };
        QVERIFY(writeDemo(open, request, unwatched));
        gallery::Stage stage(QSize(1440, 900));
        QVERIFY(stage.open(request.file.string()));
        QVERIFY(Tour(stage).show("outbox"));
        seeDeadMessages(stage);
        seeFindings(stage);
    }
    void anOutboxAloneOpensWithItsPage_data() {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<QString>("chips"); // pending, failing, dead, published
        QTest::addColumn<QString>("newest"); // the state, type and attempts of the first row
        QTest::addColumn<QString>("error"); // of the dead message
        const std::tuple<const char*, const char*, const char*, const char*> all[] = {
            {"bento_outbox_orm.sqlite", "2 0 1 9", "pending OrderDelivered 0", "RabbitMQ.Client.Exceptions.BrokerUnreachableException"},
            {"bento_outbox_documented.sqlite", "2 0 1 9", "pending OrderDelivered 0", ""},
            {"wolverine.sqlite", "2 0 1 0", "dead Shop.OrderRefunded 3", "System.Net.Sockets.SocketException"},
            {"wolverine.pg", "2 0 1 0", "dead Shop.OrderRefunded 3", "System.Net.Sockets.SocketException"},
            {"cap.pg", "2 0 1 9", "pending shop.order_delivered 0", ""},
            {"debezium_outbox.pg", "12 0 0 0", "pending OrderDelivered 0", ""},
            {"eventuate_tram.pg", "3 0 0 9", "pending com.shop.OrderDelivered 0", ""},
            {"pg_transactional_outbox.pg", "2 0 1 9", "pending order_delivered 0", ""},
        };
        for (const auto& [fixture, chips, newest, error] : all)
            if (PostgresDatabase::available() || !QLatin1String(fixture).endsWith(QLatin1String(".pg")))
                QTest::newRow(fixture) << QString::fromLatin1(fixture) << QString::fromLatin1(chips) << QString::fromLatin1(newest)
                                       << QString::fromLatin1(error);
    }
    void anOutboxAloneOpensWithItsPage() {
        QFETCH(QString, fixture);
        QFETCH(QString, chips);
        QFETCH(QString, newest);
        QFETCH(QString, error);
        const FixtureStore store({fixture});
        gallery::Stage stage(QSize(1440, 900));
        QVERIFY(stage.open(store.address()));
        QCOMPARE(stage.workspace().page(), QStringLiteral("outbox"));
        auto* table = stage.find<ui::RowTable>("messageTable");
        QVERIFY(table->model()->rowCount() > 0);
        table->goToRow(0);
        QVERIFY(stage.settle());
        keepPicture(stage, fixture);
        QCOMPARE(chipCounts(stage), chips);
        QCOMPARE(cells(*table, 0, {Column::State, Column::Type, Column::Attempts}), newest);
        QCOMPARE(stage.find<ui::MessageLine>("messageLine")->warning(), QStringLiteral("no event store here"));
        QVERIFY(!stage.find<QAbstractButton>("reconcile")->isEnabled());
        QVERIFY(stage.find<QAbstractButton>("reconcile")->toolTip().contains(QStringLiteral("no events in this database")));
        seeError(stage, error);
        for (const char* page : {"events", "aggregates"}) {
            QVERIFY(Tour(stage).show(page));
            QVERIFY(says(*stage.window().pageWidget(QLatin1String(page)), QStringLiteral("outbox alone")));
        }
    }
    void anOutboxBesideEventsOfAnotherLibrary() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const FixtureStore store({QStringLiteral("message_db.pg"), QStringLiteral("pg_transactional_outbox.pg")});
        gallery::Stage stage(QSize(1440, 900));
        QVERIFY(stage.open(store.address()));
        QVERIFY(Tour(stage).show("outbox"));
        QCOMPARE(chipCounts(stage), QStringLiteral("2 0 1 9"));
        QVERIFY(Tour(stage).goTo("messageTable", 0));
        keepPicture(stage, QStringLiteral("message_db and pg_transactional_outbox"));
        QVERIFY(stage.workspace().selectedEvent());
        QCOMPARE(messageState(stage), QStringLiteral("pending"));
        seeFindingsOf(stage);
        keepPicture(stage, QStringLiteral("message_db and pg_transactional_outbox reconciled"));
    }
    void theSpecificationsOutboxOnPostgresql() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const LiveStore store(QStringLiteral("outbox_page"));
        QVERIFY(store.isWritten());
        QVERIFY(runPostgres(store.uri(), firstIsPublished));
        gallery::Stage stage(QSize(1440, 900));
        QVERIFY(stage.open(store.uri()));
        QVERIFY(Tour(stage).show("outbox"));
        QVERIFY(Tour(stage).goTo("messageTable", 0));
        keepPicture(stage, QStringLiteral("specification.pg"));
        QVERIFY(stage.workspace().selectedEvent());
        seeFindingsOf(stage);
        seeMarks(stage);
    }
    void eventsTellHowTheirMessagesFare() {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("shop.db")).toStdString();
        QVERIFY(writeStory(file, 1500));
        QVERIFY(runSqlite(file, firstIsPublished));
        gallery::Stage stage(QSize(1440, 900));
        QVERIFY(stage.open(file));
        seeMarks(stage);
    }
    void whereThereIsNoOutboxTheColumnIsNotThere() {
        const FixtureStore store({QStringLiteral("emmett.sqlite")});
        gallery::Stage stage(QSize(1440, 900));
        QVERIFY(stage.open(store.address()));
        QVERIFY(stage.find<ui::RowTable>("eventTable")->isColumnHidden(ui::EventTableModel::Message));
    }

private:
    using Column = ui::MessageTableModel::Column;

    static constexpr const char* firstIsPublished = "UPDATE outbox SET published = TRUE, published_at = created_at"
                                                    " WHERE event_id = (SELECT event_id FROM events ORDER BY position LIMIT 1)";

    /// A new store with the tables of these fixtures, all of one engine.
    class FixtureStore {
    public:
        explicit FixtureStore(const QStringList& fixtures) {
            for (const QString& fixture : fixtures) {
                if (fixture.endsWith(QLatin1String(".sqlite")))
                    runSqlite(m_file, fixtureSql(fixture));
                else
                    runPostgres(database(fixture).uri(), fixtureSql(fixture));
            }
        }
        std::string address() const { return m_database ? m_database->uri() : m_file; }

    private:
        PostgresDatabase& database(const QString& purpose) {
            if (!m_database)
                m_database = std::make_unique<PostgresDatabase>(QStringLiteral("page_") + purpose);
            return *m_database;
        }
        QTemporaryDir m_folder;
        std::string m_file = m_folder.filePath(QStringLiteral("outbox.db")).toStdString();
        std::unique_ptr<PostgresDatabase> m_database;
    };

    /// For who wants to look: LEFTFOLD_TEST_PICTURES names a folder.
    static void keepPicture(gallery::Stage& stage, const QString& name) {
        const QString folder = qEnvironmentVariable("LEFTFOLD_TEST_PICTURES");
        if (!folder.isEmpty())
            stage.window().grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }

    static QString chipCounts(gallery::Stage& stage) {
        QStringList counts;
        for (const char* chip : {"chip.pending", "chip.failing", "chip.dead", "chip.published"})
            counts << stage.find<QAbstractButton>(chip)->text().section(QLatin1Char(' '), 1);
        return counts.join(QLatin1Char(' '));
    }

    static QString cells(const ui::RowTable& table, int row, const std::vector<Column>& columns) {
        QStringList texts;
        for (const Column column : columns)
            texts << table.model()->index(row, column).data().toString();
        return texts.join(QLatin1Char(' '));
    }

    static void seeError(gallery::Stage& stage, const QString& error) {
        stage.find<QAbstractButton>("chip.dead")->click();
        QVERIFY(stage.settle());
        auto* table = stage.find<ui::RowTable>("messageTable");
        if (error.isEmpty() || table->model()->rowCount() == 0)
            return;
        QVERIFY(cells(*table, 0, {Column::Problem}).startsWith(error));
        table->goToRow(0);
        QVERIFY(stage.settle());
        QVERIFY(says(*stage.find<QWidget>("messageLine"), error));
    }

    static void seeFindingsOf(gallery::Stage& stage) {
        stage.find<QAbstractButton>("reconcile")->click();
        QVERIFY(stage.settle());
        QVERIFY(stage.find<QWidget>("findingsPane")->isVisible());
    }

    static void seeMarks(gallery::Stage& stage) {
        QVERIFY(Tour(stage).show("events"));
        auto* table = stage.find<ui::RowTable>("eventTable");
        QVERIFY(!table->isColumnHidden(ui::EventTableModel::Message));
        const auto mark = [table](int row) {
            return static_cast<ui::MessageMark>(
                table->model()->index(row, ui::EventTableModel::Message).data(ui::EventTableModel::MarkRole).toInt());
        };
        const int last = table->model()->rowCount() - 1;
        for (const int row : {0, last}) {
            table->goToRow(row);
            (void)table->grab();
            QVERIFY(stage.settle());
        }
        QCOMPARE(mark(0), ui::MessageMark::Published);
        QCOMPARE(mark(last), ui::MessageMark::Pending);
    }

    static bool says(const QWidget& widget, const QString& words) {
        for (const QLabel* label : widget.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }

    static void seeDeadMessages(gallery::Stage& stage) {
        stage.find<QAbstractButton>("chip.dead")->click();
        QVERIFY(stage.settle());
        auto* table = stage.find<ui::RowTable>("messageTable");
        QVERIFY(table->model()->rowCount() > 0);
        table->goToRow(0);
        QVERIFY(stage.settle());
        QCOMPARE(messageState(stage), QStringLiteral("dead"));
        QVERIFY(table->model()->index(0, ui::MessageTableModel::Attempts).data().toInt() > 0);
        QVERIFY(says(*stage.find<QWidget>("messageLine"), QStringLiteral("given up after")));
    }

    static void seeFindings(gallery::Stage& stage) {
        stage.find<QAbstractButton>("reconcile")->click();
        QVERIFY(stage.settle());
        auto* list = stage.find<ui::RowTable>("findingTable");
        QVERIFY(list->isVisible());
        const auto* model = static_cast<const ui::FindingListModel*>(list->model());
        std::set<ui::FindingKind> kinds;
        for (int row = 0; row < model->rowCount(); ++row)
            kinds.insert(model->kind(row));
        QVERIFY(kinds.contains(ui::FindingKind::Missing));
        QVERIFY(kinds.contains(ui::FindingKind::Extra));
        list->goToRow(1); // the event without a message
        QVERIFY(stage.settle());
        QCOMPARE(messageState(stage), QStringLiteral("no message"));
    }

    static QString messageState(gallery::Stage& stage) {
        const auto* pill = stage.find<ui::Inspector>("inspector")->findChild<QWidget*>(QStringLiteral("messageState"));
        const auto* link = qobject_cast<const QAbstractButton*>(pill);
        const auto* badge = qobject_cast<const ui::Badge*>(pill);
        return link ? link->text() : badge ? badge->text() : QString();
    }
};

LEFTFOLD_TEST(TstOutbox)
#include "tst_outbox.moc"
