// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "tests/app/studio/live_store.h"
#include "tests/app/studio/tour.h"
#include "tests/runner.h"
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
        for (const char* fixture : {"bento_outbox_orm.sqlite", "bento_outbox_documented.sqlite", "wolverine.sqlite"})
            QTest::newRow(fixture) << QString::fromLatin1(fixture);
    }
    void anOutboxAloneOpensWithItsPage() {
        QFETCH(QString, fixture);
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("outbox.db")).toStdString();
        QVERIFY(runSqlite(file, fixtureSql(fixture)));
        gallery::Stage stage(QSize(1024, 700));
        QVERIFY(stage.open(file));
        QCOMPARE(stage.workspace().page(), QStringLiteral("outbox"));
        auto* table = stage.find<ui::RowTable>("messageTable");
        QVERIFY(table->model()->rowCount() > 0);
        table->goToRow(0);
        QVERIFY(stage.settle());
        QCOMPARE(stage.find<ui::MessageLine>("messageLine")->warning(), QStringLiteral("no event store here"));
        for (const char* page : {"events", "aggregates"}) {
            QVERIFY(Tour(stage).show(page));
            QVERIFY(says(*stage.window().pageWidget(QLatin1String(page)), QStringLiteral("outbox alone")));
        }
    }

private:
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
