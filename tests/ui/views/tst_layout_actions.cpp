// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/hand_made_table.h"
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include "ui/views/layout_actions.h"
#include "ui/views/layout_editor.h"
#include "ui/widgets/message_bar.h"
#include <QAbstractButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstLayoutActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<WindowBench>();
        new LayoutActions(*m_bench->window, m_bench->workspace,
            [](const StoreChoice&) { return std::make_unique<test::HandMadeSource>(std::vector{test::streamTable()}); });
    }

    void theyAreCommandsOfTheWindow() {
        QVERIFY(action("Describe tables…") && action("Edit layout…"));
        QVERIFY(!action("Describe tables…")->isEnabled());
        QVERIFY(m_bench->openStore());
        QVERIFY(action("Describe tables…")->isEnabled());
        action("Describe tables…")->trigger();
        auto* editor = m_bench->child<LayoutEditor>("layoutEditor");
        QVERIFY(editor && editor->isVisible());
        QTRY_VERIFY(editor->windowTitle().startsWith(QStringLiteral("shoplog.layout.json")));
    }

    void aStoreThatNoLayoutFitsIsOffered() {
        Q_EMIT m_bench->workspace.openFailed({ErrorCode::NotFound, "own.db is no event store.", noLayoutFits});
        QAbstractButton* offer = nullptr;
        for (auto* button : m_bench->window->messages().findChildren<QAbstractButton*>())
            if (button->text() == QStringLiteral("Describe its tables…"))
                offer = button;
        QVERIFY(offer);
        QCOMPARE(m_bench->window->messages().count(), 1);
        QVERIFY(action("Describe tables…")->isEnabled());
        offer->click();
        QVERIFY(m_bench->child<LayoutEditor>("layoutEditor")->isVisible());
    }

    void otherFailuresOfferNothing() {
        Q_EMIT m_bench->workspace.openFailed({ErrorCode::NotFound, "There is no such file.", {}});
        QVERIFY(!action("Describe tables…")->isEnabled());
    }

private:
    QAction* action(const char* text) {
        for (QAction* known : m_bench->window->actions())
            if (known->text() == QString::fromUtf8(text))
                return known;
        return nullptr;
    }
    std::unique_ptr<WindowBench> m_bench;
};

LEFTFOLD_TEST(TstLayoutActions)
#include "tst_layout_actions.moc"
