// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_rail.h"
#include "ui/widgets/status_strip.h"
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void beginsWithTheWayToAStore() {
        QVERIFY(m_bench->child<QWidget>("openStoreView")->isVisible());
        QVERIFY(!m_bench->child<PageRail>("pageRail")->isEnabled());
        QVERIFY(!m_bench->child<QDockWidget>("inspectorDock")->isVisible());
    }
    void anOpenStoreShowsTheFirstPage() {
        QVERIFY(m_bench->openStore());
        QVERIFY(m_bench->window->pageWidget(QStringLiteral("events"))->isVisible());
        QVERIFY(m_bench->child<QWidget>("field.events")->isVisible());
        QVERIFY(m_bench->child<QDockWidget>("inspectorDock")->isVisible());
        QVERIFY(m_bench->window->windowTitle().startsWith(QLatin1String("memory")));
        QCOMPARE(m_bench->recent.all().size(), std::size_t(1));
        QTRY_VERIFY(statusTexts().contains(QStringLiteral("1\u202F234 events")));
        QVERIFY(statusTexts().contains(QStringLiteral("7 aggregates")));
        m_bench->window->setPageFacts({QStringLiteral("96 events folded")});
        QVERIFY(statusTexts().contains(QStringLiteral("96 events folded")));
    }
    void keysLeadToPages() {
        QVERIFY(m_bench->openStore());
        QTest::keyClick(m_bench->window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_bench->window->pageWidget(QStringLiteral("replay"))->isVisible());
        QVERIFY(m_bench->child<QWidget>("field.replay")->isVisible());
        QCOMPARE(m_bench->child<PageRail>("pageRail")->current(), 1);
        QTest::keyClick(m_bench->window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_bench->window->pageWidget(QStringLiteral("events"))->isVisible());
        QTest::keyClick(m_bench->window.get(), Qt::Key_Right, Qt::AltModifier);
        QVERIFY(m_bench->window->pageWidget(QStringLiteral("replay"))->isVisible());
        QTest::mouseClick(m_bench->child<PageRail>("pageRail")->button(0), Qt::LeftButton);
        QVERIFY(m_bench->window->pageWidget(QStringLiteral("events"))->isVisible());
    }
    void controlFGoesToTheField() {
        QVERIFY(m_bench->openStore());
        QTest::keyClick(m_bench->window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_bench->child<QWidget>("field.events")->hasFocus());
    }
    void whatDoesNotOpenIsSaid() {
        QSignalSpy failed(&m_bench->workspace, &Workspace::openFailed);
        m_bench->window->openStore({"missing", {}, false});
        QVERIFY(failed.wait());
        QCOMPARE(m_bench->child<QLabel>("sentence")->text(), QStringLiteral("There is no such file."));
        QCOMPARE(m_bench->child<QLabel>("detail")->text(), QStringLiteral("errno 2"));
        QVERIFY(m_bench->openStore());
        QCOMPARE(m_bench->window->messages().count(), 0);
    }
    void aLostConnectionOffersTheWayBack() {
        QVERIFY(m_bench->openStore());
        Q_EMIT m_bench->workspace.connectionLost({ErrorCode::Unavailable, "The server closed the connection.", {}});
        Q_EMIT m_bench->workspace.connectionLost({ErrorCode::Unavailable, "The server closed the connection.", {}});
        QCOMPARE(m_bench->window->messages().count(), 1);
        QSignalSpy reconnected(&m_bench->workspace, &Workspace::reconnected);
        for (auto* button : m_bench->window->messages().findChildren<QPushButton*>())
            if (button->text() == QLatin1String("Reconnect") && button->isVisible())
                button->click();
        QVERIFY(reconnected.wait());
        QCOMPARE(m_bench->window->messages().count(), 0);
    }
    void aProblemIsSaidOnce() {
        m_bench->window->showProblem({ErrorCode::Malformed, "The reducer has a mistake.", {}});
        m_bench->window->showProblem({ErrorCode::Malformed, "The reducer has a mistake.", {}});
        m_bench->window->showProblem({ErrorCode::Cancelled, "Cancelled.", {}});
        QCOMPARE(m_bench->window->messages().count(), 1);
    }
    void aFileCanBeDropped() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/shop.db"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_bench->window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QSignalSpy opened(&m_bench->workspace, &Workspace::opened);
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_bench->window.get(), &drop);
        QVERIFY(opened.wait());
        QCOMPARE(m_bench->workspace.choice().store, std::string("/tmp/shop.db"));
    }
    void timesAreOneChoice() {
        QVERIFY(m_bench->openStore());
        Q_EMIT m_bench->window->status().timeDisplayChosen(TimeDisplay::Relative);
        QCOMPARE(m_bench->workspace.timeDisplay(), TimeDisplay::Relative);
        QCOMPARE(m_bench->window->status().timeDisplay(), TimeDisplay::Relative);
    }
    void everyControlHasAName() {
        QVERIFY(m_bench->openStore());
        for (auto* widget : m_bench->window->findChildren<QAbstractButton*>())
            QVERIFY2(
                widget->objectName().startsWith(QLatin1String("qt_")) || !widget->accessibleName().isEmpty() || !widget->text().isEmpty(),
                qPrintable(widget->objectName()));
        for (auto* field : m_bench->window->findChildren<QLineEdit*>())
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }

private:
    QStringList statusTexts() const {
        QStringList texts;
        for (auto* label : m_bench->window->status().findChildren<QLabel*>())
            texts << label->text();
        return texts;
    }
    std::unique_ptr<WindowBench> m_bench;
};

LEFTFOLD_TEST(TstMainWindow)
#include "tst_main_window.moc"
