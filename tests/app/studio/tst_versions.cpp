// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/sql/sql_event_sink.h"
#include "tests/gallery/stage.h"
#include "tests/runner.h"
#include "ui/session/mapping_session.h"
#include "ui/session/replay_session.h"
#include "ui/session/version_session.h"
#include "ui/widgets/theme.h"
#include <QAbstractItemView>
#include <QDockWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace leftfold;

/// The story of a mapping in the real window: an event of a version that was forgotten, its upcaster, the proof, the replay.
class TstVersions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        ui::Theme::instance().install();
        DemoRequest request;
        request.file = m_folder.filePath(QStringLiteral("shop.db")).toStdString();
        NoProgress unwatched;
        const auto open = [](const std::filesystem::path& path) { return sql::openSink(path.string(), {sql::SinkMode::BulkLoad}); };
        QVERIFY(writeDemo(open, request, unwatched));
        m_stage = std::make_unique<gallery::Stage>(QSize(1440, 900));
        QApplication::setActiveWindow(&m_stage->window());
        QVERIFY(m_stage->open(request.file.string()));
        QVERIFY(findForgotten(request.file.string()));
    }
    void cleanupTestCase() { m_stage.reset(); }

    void uLeadsToTheUpcastForm() {
        workspace().selectEvent(m_event);
        QTest::keyClick(m_stage->find<QWidget>("eventTable"), Qt::Key_U);
        QVERIFY(m_stage->settle());
        QCOMPARE(workspace().page(), QStringLiteral("versions"));
        QCOMPARE(versions().type(), std::string("payment.refunded"));
        QVERIFY(!m_stage->find<QDockWidget>("inspectorDock")->isVisible());
        QVERIFY(!versions().selectedArrow());
    }
    void theForgottenUpcasterIsWrittenAsAScript() {
        m_stage->find<QPushButton>("addArrow")->menu()->popup(QPoint());
        auto* menu = m_stage->find<QPushButton>("addArrow")->menu();
        menu->actions().front()->trigger();
        menu->close();
        QVERIFY(m_stage->settle());
        QVERIFY(versions().selectedArrow());
        for (QAction* step : m_stage->find<QPushButton>("addStep")->menu()->actions())
            if (step->text().startsWith(QStringLiteral("script")))
                step->trigger();
        m_stage->find<QPlainTextEdit>("member_code")
            ->setPlainText(QStringLiteral("(data) => {\n  data.reason = \"unknown\"\n  return data\n}"));
        QVERIFY(m_stage->waitUntil([this] { return !mapping().isCompiling() && !versions().isSampling(); }));
        QVERIFY2(!mapping().problem(), mapping().problem() ? mapping().problem()->message.c_str() : "");
        QCOMPARE(versions().shownEvent()->id, m_event.id); // still the one that we came with
        QCOMPARE(versions().sample()->events->size(), std::size_t{2});
        QVERIFY(versions().sample()->failing.empty());
    }
    void theProofHolds() {
        QVERIFY(m_stage->waitUntil([this] { return !mapping().isCompiling() && !versions().isSampling(); }));
        m_stage->find<QPushButton>("prove")->click();
        QVERIFY(m_stage->waitUntil([this] { return !versions().isProving(); }));
        QVERIFY(versions().proofHoldsNow());
        QVERIFY(versions().proof()->holds());
        QCOMPARE(versions().proof()->checked, std::int64_t{5000});
    }
    void aReplayReadsWhatIsSaved() {
        QVERIFY(m_stage->window().findChild<ui::ReplaySession*>());
        mapping().saveAs(m_folder.filePath(QStringLiteral("mine.upcasters.json")).toStdString());
        QVERIFY(m_stage->waitUntil([this] { return mapping().isSaved(); }));
        workspace().selectEvent(m_event);
        workspace().showPage(QStringLiteral("replay"));
        QVERIFY(m_stage->settle());
        const auto& timeline = replay().timeline();
        QVERIFY(timeline);
        QCOMPARE(replay().fold().upcastersName, mapping().name());
        QVERIFY(m_stage->find<QDockWidget>("inspectorDock")->isVisible());
    }
    void anEditThatIsSavedIsReplayedAgain() {
        QSignalSpy again(&replay(), &ui::ReplaySession::timelineChanged);
        QVERIFY(
            mapping().edit("drop", [](const MappingDocument& document) { return document.removed(*JsonPointer::parse("/upcasters/0")); }));
        QVERIFY(m_stage->settle());
        QCOMPARE(again.count(), 0); // not before it is saved
        mapping().save();
        QVERIFY(m_stage->waitUntil([this] { return mapping().isSaved(); }));
        QVERIFY(m_stage->settle());
        QCOMPARE(again.count(), 1);
    }
    void backLeadsToThePageOfVersions() {
        workspace().goBack();
        QVERIFY(m_stage->settle());
        QCOMPARE(workspace().page(), QStringLiteral("versions"));
        QVERIFY(!m_stage->find<QDockWidget>("inspectorDock")->isVisible());
    }

private:
    ui::Workspace& workspace() { return m_stage->workspace(); }
    ui::MappingSession& mapping() { return *m_stage->window().findChild<ui::MappingSession*>(); }
    ui::VersionSession& versions() { return *m_stage->window().findChild<ui::VersionSession*>(); }
    ui::ReplaySession& replay() { return *m_stage->window().findChild<ui::ReplaySession*>(); }

    bool findForgotten(const std::string& file) {
        const auto source = sql::openStore({file, {}, {}});
        EventQuery query;
        query.anyStoredType = {"payment.refunded.v1"};
        const auto page = source ? (*source)->read(query) : tl::unexpected(source.error());
        for (std::size_t at = 0; page && at < page->events.size(); ++at)
            if (page->events[at].schemaVersion == 1)
                m_event = page->events[at];
        return !m_event.id.empty();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<gallery::Stage> m_stage;
    Event m_event;
};

LEFTFOLD_TEST(TstVersions)
#include "tst_versions.moc"
