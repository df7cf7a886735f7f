// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "core/storage/sql/sql_event_sink.h"
#include "tests/app/studio/tour.h"
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include <QAbstractButton>
#include <QDockWidget>
#include <QMenu>
#include <QSet>
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::test;

/// The window without a mouse: every key of the keys sheet, and a focus that is always seen.
class TstKeyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        ui::Theme::instance().install();
        DemoRequest request;
        request.file = m_folder.filePath(QStringLiteral("shop.db")).toStdString();
        request.events = 1000;
        NoProgress unwatched;
        const auto open = [](const std::filesystem::path& path) { return sql::openSink(path.string(), {sql::SinkMode::BulkLoad}); };
        QVERIFY(writeDemo(open, request, unwatched));
        m_stage = std::make_unique<gallery::Stage>(QSize(1440, 900));
        QApplication::setActiveWindow(&m_stage->window());
        QVERIFY(m_stage->open(request.file.string()));
    }
    void init() {
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_stage->settle());
    }
    void cleanupTestCase() { m_stage.reset(); }

    void pagesHaveNumbers() {
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(workspace().page(), QStringLiteral("aggregates"));
        press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(workspace().page(), QStringLiteral("replay"));
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(workspace().page(), QStringLiteral("aggregates"));
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(workspace().page(), QStringLiteral("replay"));
        press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(table("eventTable")->hasFocus());
    }
    void arrowsWalkAndEnterOpens() {
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        press(Qt::Key_PageDown);
        QVERIFY(table("eventTable")->currentIndex().row() > 10);
        press(Qt::Key_End);
        QCOMPARE(table("eventTable")->currentIndex().row(), table("eventTable")->model()->rowCount() - 1);
        QVERIFY(m_stage->settle());
        press(Qt::Key_Return);
        QCOMPARE(workspace().page(), QStringLiteral("replay"));
        QVERIFY(m_stage->settle());
        QVERIFY(table("stepTable")->hasFocus());
    }
    void dotIsTheMenuOfTheEvent() {
        press(Qt::Key_Home);
        QVERIFY(m_stage->settle());
        for (const char* page : {"events", "replay"}) {
            workspace().showPage(QLatin1String(page));
            QVERIFY(m_stage->settle());
            if (QLatin1String(page) == QLatin1String("replay"))
                press(Qt::Key_End);
            press(Qt::Key_Period);
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY2(menu, page);
            QVERIFY(menu->actions().size() > 3);
            QTest::keyClick(menu, Qt::Key_Escape);
            QVERIFY(!QApplication::activePopupWidget());
        }
    }
    void theReplayIsPlayedAndStepped() {
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(m_stage->settle());
        auto* strip = m_stage->find<QAbstractSlider>("timelineStrip");
        press(Qt::Key_Home);
        QCOMPARE(strip->value(), 0);
        press(Qt::Key_Right);
        QCOMPARE(strip->value(), 1);
        press(Qt::Key_Left);
        QCOMPARE(strip->value(), 0);
        press(Qt::Key_Down);
        QCOMPARE(strip->value(), 1);
        press(Qt::Key_End);
        QCOMPARE(strip->value(), strip->maximum());
        press(Qt::Key_Home);
        press(Qt::Key_Space);
        QTRY_VERIFY(strip->value() > 0);
        auto* play = m_stage->find<QAbstractButton>("transportPlay");
        QCOMPARE(play->text(), QStringLiteral("pause"));
        press(Qt::Key_Space);
        QCOMPARE(play->text(), QStringLiteral("play"));
    }
    void stepsWorkWhereverTheFocusIsOnThePage() {
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(m_stage->settle());
        auto* strip = m_stage->find<QAbstractSlider>("timelineStrip");
        press(Qt::Key_Home);
        for (const char* name : {"stateTree", "timelineStrip", "replayStart"}) {
            m_stage->find<QWidget>(name)->setFocus(Qt::TabFocusReason);
            const int before = strip->value();
            press(Qt::Key_Right);
            QCOMPARE(strip->value(), before + 1);
        }
    }
    void theFieldIsLeftAsItWasEntered() {
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_stage->find<QWidget>("filterField")->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("500?"));
        QVERIFY(!m_stage->find<QWidget>("keysSheet")); // a letter in a field is a letter
        press(Qt::Key_Escape);
        QVERIFY(m_stage->find<QLineEdit>("filterField")->text().isEmpty());
        press(Qt::Key_Escape);
        QVERIFY(table("eventTable")->hasFocus());
        press(Qt::Key_F, Qt::ControlModifier);
        press(Qt::Key_Down);
        QVERIFY(table("eventTable")->hasFocus());
    }
    void thePaletteGivesTheFocusBack() {
        press(Qt::Key_Home);
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_stage->find<QWidget>("paletteField")->hasFocus());
        press(Qt::Key_Escape);
        QVERIFY(table("eventTable")->hasFocus());
        press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("aggregates"));
        press(Qt::Key_Return);
        QCOMPARE(workspace().page(), QStringLiteral("aggregates"));
        QVERIFY(table("aggregateTable")->hasFocus());
    }
    void theKeysSheetGivesTheFocusBack() {
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("?"));
        QVERIFY(m_stage->find<QWidget>("keysSheet"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_stage->find<QWidget>("keysSheet"));
        QVERIFY(table("eventTable")->hasFocus());
    }
    void theInspectorComesAndGoes() {
        auto* dock = m_stage->find<QDockWidget>("inspectorDock");
        press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!dock->isVisible());
        press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(dock->isVisible());
    }
    void tabGoesRoundAndTheFocusIsSeen_data() {
        QTest::addColumn<QString>("page");
        for (const char* page : {"events", "aggregates", "replay"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }
    void tabGoesRoundAndTheFocusIsSeen() {
        QFETCH(QString, page);
        workspace().showPage(page);
        QVERIFY(m_stage->settle());
        QSet<QWidget*> seen;
        for (QWidget* at = QApplication::focusWidget(); at && !seen.contains(at); at = QApplication::focusWidget()) {
            seen.insert(at);
            const QString name = QString::fromLatin1(at->metaObject()->className()) + QLatin1Char(' ') + at->objectName();
            const QImage focused = picture();
            press(Qt::Key_Tab);
            QVERIFY2(QApplication::focusWidget() != at, qPrintable(name + QStringLiteral(" keeps the focus")));
            QWidget* next = QApplication::focusWidget();
            m_stage->window().setFocus();
            const QImage bare = picture();
            QVERIFY2(focused != bare, qPrintable(name + QStringLiteral(" hides that it has the focus")));
            next->setFocus(Qt::TabFocusReason);
        }
        QVERIFY(seen.size() > 8);
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        if (!QApplication::focusWidget())
            QApplication::setActiveWindow(&m_stage->window()); // without a window manager nobody does it after a menu
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &m_stage->window(), key, modifiers);
    }
    QImage picture() { return m_stage->window().grab().toImage(); }
    ui::Workspace& workspace() { return m_stage->workspace(); }
    ui::RowTable* table(const char* name) { return m_stage->find<ui::RowTable>(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<gallery::Stage> m_stage;
};

LEFTFOLD_TEST(TstKeyboard)
#include "tst_keyboard.moc"
