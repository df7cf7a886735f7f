// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "core/model/json_text.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/sql/sql_event_sink.h"
#include "tests/gallery/stage.h"
#include "tests/runner.h"
#include "ui/session/version_session.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace leftfold;

/// What the page of versions shows where something is wrong or not there yet, in the real window. With LEFTFOLD_LOOK=FOLDER
/// every state is saved as pictures.
class TstVersionsStates : public QObject {
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
        QVERIFY(findBroken(request.file.string()));
    }
    void cleanupTestCase() { m_stage.reset(); }

    void anEventThatIsNoJsonAndHasNoUpcasterIsShown() {
        m_stage->workspace().selectEvent(m_broken);
        QTest::keyClick(m_stage->find<QWidget>("eventTable"), Qt::Key_U);
        QVERIFY(settled());
        QCOMPARE(versions().type(), m_broken.type);
        QVERIFY(text("beforeText").contains(QString::fromStdString(m_broken.payload.bytes.substr(0, 12))));
        QVERIFY2(label("beforeProblem").contains(QStringLiteral("JSON")), qPrintable(label("beforeProblem")));
        QVERIFY(label("beforeAfterNote").contains(QStringLiteral("No upcaster is for")));
        QVERIFY(m_stage->find<ui::NoticeLine>("versionsNotice")->isVisible());
        look("no-upcaster");
    }
    void theNextStepIsAnArrow() {
        m_stage->find<ui::NoticeLine>("versionsNotice")->findChild<QPushButton*>(QStringLiteral("noticeStep"))->click();
        QVERIFY(settled());
        QVERIFY(versions().selectedArrow());
        QCOMPARE(versions().shownEvent()->id, m_broken.id);
        QVERIFY(label("beforeAfterNote").contains(QStringLiteral("no JSON")));
        QVERIFY(!m_stage->find<ui::NoticeLine>("versionsNotice")->isVisible());
        look("no-json");
    }
    void severalEventsStandInPictureAndText() {
        choose(UpcastOutcome::Several);
        m_stage->find<QPushButton>("addTarget")->click();
        m_stage->find<QWidget>("targetForm")
            ->findChild<QLineEdit*>(QStringLiteral("member_event_type"))
            ->setText(QStringLiteral("dunning.begun"));
        QVERIFY(settled());
        QVERIFY2(!mapping().problem(), mapping().problem() ? mapping().problem()->message.c_str() : "");
        versions().showEventAt(3);
        QVERIFY(settled());
        QVERIFY2(text("afterText").contains(QStringLiteral("dunning.begun v2")), qPrintable(text("afterText")));
        QVERIFY(text("afterText").contains(QStringLiteral("payment.failed v2")));
        look("several");
    }
    void droppedOnesAreSaidToBe() {
        choose(UpcastOutcome::None);
        QVERIFY(settled());
        QVERIFY2(label("beforeAfterNote").contains(QStringLiteral("dropped")), qPrintable(label("beforeAfterNote") + text("beforeText")));
        look("dropped");
        mapping().undo();
        QVERIFY(settled());
        QCOMPARE(versions().sample()->upcasters->all().back().targets.size(), std::size_t{2});
    }
    void whatCanNotRunIsMarked() {
        versions().selectType("order.item_added");
        QVERIFY(settled());
        QVERIFY(mapping().edit("break", [this](const MappingDocument& document) {
            return document.replaced(
                *JsonPointer::parse(versions().selectedArrow()->list[0].place.toString() + "/op"), Value::string("mvoe"));
        }));
        QVERIFY(settled());
        auto* notice = m_stage->find<ui::NoticeLine>("versionsNotice");
        QVERIFY2(notice->isVisible() && notice->sentence().contains(QStringLiteral("steps/0/op")), qPrintable(notice->sentence()));
        look("out-of-date");
        mapping().undo();
        QVERIFY(settled());
        QVERIFY(!notice->isVisible());
    }
    void largeTextFits() {
        versions().selectStep(0);
        for (const double scale : {1.5, 2.0}) {
            ui::Theme::instance().setTextScale(scale);
            QVERIFY(settled());
            look(scale > 1.6 ? "text-200" : "text-150");
        }
        ui::Theme::instance().setTextScale(1);
    }

private:
    ui::MappingSession& mapping() { return *m_stage->window().findChild<ui::MappingSession*>(); }
    ui::VersionSession& versions() { return *m_stage->window().findChild<ui::VersionSession*>(); }
    QString text(const char* name) { return m_stage->find<QPlainTextEdit>(name)->toPlainText(); }
    QString label(const char* name) { return m_stage->find<ui::TextLabel>(name)->text(); }
    bool settled() {
        return m_stage->waitUntil([this] { return !mapping().isCompiling() && !versions().isSampling(); }) && m_stage->settle();
    }
    void choose(UpcastOutcome outcome) {
        auto* box = m_stage->find<ui::ChoiceBox>("arrowOutcome");
        box->setCurrentIndex(box->findData(static_cast<int>(outcome)));
        Q_EMIT box->activated(box->currentIndex());
    }

    /// As pictures, light and dark, in both sizes.
    void look(const char* name) {
        const QDir folder(qEnvironmentVariable("LEFTFOLD_LOOK"));
        if (!qEnvironmentVariableIsSet("LEFTFOLD_LOOK"))
            return;
        for (const auto appearance : {ui::Appearance::Dark, ui::Appearance::Light}) {
            ui::Theme::instance().setAppearance(appearance);
            for (const QSize& size : {QSize(1024, 700), QSize(1440, 900)}) {
                m_stage->window().resize(size);
                QVERIFY(settled());
                const QString file =
                    QStringLiteral("%1-%2-%3.png")
                        .arg(QLatin1String(name), appearance == ui::Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                        .arg(size.width());
                QVERIFY(m_stage->window().grab().save(folder.filePath(file)));
            }
        }
    }

    bool findBroken(const std::string& file) {
        const auto source = sql::openStore({file, {}, {}});
        EventQuery query;
        query.anyStoredType = {"payment.failed.v1"};
        const auto page = source ? (*source)->read(query) : tl::unexpected(source.error());
        for (std::size_t at = 0; page && at < page->events.size(); ++at)
            if (!readBody(page->events[at]))
                m_broken = page->events[at];
        return !m_broken.id.empty();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<gallery::Stage> m_stage;
    Event m_broken;
};

LEFTFOLD_TEST(TstVersionsStates)
#include "tst_versions_states.moc"
