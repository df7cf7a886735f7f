// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/session/reducer_bench.h"
#include "ui/views/replay_export.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstReplayExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ReducerBench>();
        m_page = std::make_unique<QWidget>();
        m_export = new ReplayExport(m_bench->shop.workspace, m_bench->shop.session, m_page.get());
        QVERIFY(m_bench->show());
        m_bench->shop.session.setHead(2);
    }
    void cleanup() {
        m_page.reset();
        m_bench.reset();
    }
    void theStateIsCopied() {
        const auto state = parseJson(copied(ReplayExport::Form::State).toStdString());
        QVERIFY(state);
        QCOMPARE(toJson(*state), toJson(m_bench->shop.session.frame()->after));
    }
    void everyFormIsCopied() {
        QVERIFY(copied(ReplayExport::Form::Steps).startsWith(QStringLiteral("# Shelf/s-1")));
        QCOMPARE(copied(ReplayExport::Form::StepLines).count(u'\n'), 4);
        QVERIFY(copied(ReplayExport::Form::GivenWhenThen).contains(QStringLiteral("\"given\"")));
        QVERIFY(copied(ReplayExport::Form::Pytest).contains(QStringLiteral("def test_shelf_item_counted_at_version_2(fold):")));
        QVERIFY(copied(ReplayExport::Form::GoogleTest).contains(QStringLiteral("TEST(Shelf, ")));
    }
    void aFileIsWritten() {
        QString suggested;
        m_export->setAskForFile([&](const QString& suggestion) {
            suggested = suggestion;
            return QString::fromStdString(m_bench->file("state.json"));
        });
        QSignalSpy told(m_export, &ReplayExport::told);
        m_export->save(ReplayExport::Form::State);
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(suggested, QStringLiteral("Shelf-s-1-v2.json"));
        QVERIFY(parseJson(ReducerBench::read(m_bench->file("state.json"))));
    }
    void menuAndPaletteHaveAllOfThem() {
        QMenu menu;
        m_export->fillMenu(menu);
        QVERIFY(menu.actions().size() >= 10);
        QCOMPARE(m_export->actions().size(), std::size_t{18});
        const std::unique_ptr<QPushButton> button(m_export->makeButton());
        QVERIFY(button->menu());
    }

private:
    QString copied(ReplayExport::Form form) {
        QGuiApplication::clipboard()->clear();
        QSignalSpy told(m_export, &ReplayExport::told);
        m_export->copy(form);
        return told.wait() ? QGuiApplication::clipboard()->text() : QString();
    }

    std::unique_ptr<ReducerBench> m_bench;
    std::unique_ptr<QWidget> m_page;
    ReplayExport* m_export = nullptr;
};

LEFTFOLD_TEST(TstReplayExport)
#include "tst_replay_export.moc"
