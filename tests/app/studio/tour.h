// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/gallery/stage.h"
#include "ui/widgets/row_table.h"
#include <QAbstractButton>
#include <QAbstractSlider>
#include <QLineEdit>
#include <QTest>

namespace leftfold::test {

/// What a person does in an hour with a store, in a second: every page, both ends, both directions, a replay forwards and
/// backwards, the palette. False where the window does not come along.
class Tour {
public:
    explicit Tour(gallery::Stage& stage)
        : m_stage(stage) { }

    bool walk() { return seeEvents() && seeAggregates() && seeReplay() && seeOutbox() && seePalette() && readAgain(); }

    bool show(const char* page) {
        m_stage.workspace().showPage(QLatin1String(page));
        return m_stage.settle();
    }
    ui::RowTable* table(const char* name) { return m_stage.find<ui::RowTable>(name); }
    bool goTo(const char* name, int row) {
        table(name)->goToRow(row);
        return m_stage.settle() && table(name)->currentIndex().row() == row;
    }

private:
    int rows(const char* name) { return table(name)->model()->rowCount(); }

    bool seeEvents() {
        if (!show("events") || rows("eventTable") == 0)
            return false;
        const bool forwards = seeBothEnds("eventTable");
        QTest::keyClick(table("eventTable"), Qt::Key_End);
        m_stage.find<QAbstractButton>("eventOrder")->click();
        return m_stage.settle() && forwards && seeBothEnds("eventTable");
    }

    bool seeAggregates() { return show("aggregates") && rows("aggregateTable") > 0 && seeBothEnds("aggregateTable"); }

    bool seeBothEnds(const char* name) { return goTo(name, rows(name) - 1) && goTo(name, rows(name) / 2) && goTo(name, 0); }

    bool seeReplay() {
        if (!show("replay"))
            return false;
        auto* strip = m_stage.find<QAbstractSlider>("timelineStrip");
        for (const int head : {0, strip->maximum(), strip->maximum() / 2}) {
            strip->setValue(head);
            if (!m_stage.settle())
                return false;
        }
        return strip->maximum() > 0;
    }

    bool seeOutbox() {
        if (!show("outbox") || rows("messageTable") == 0 || !goTo("messageTable", 0))
            return false;
        m_stage.find<QAbstractButton>("reconcile")->click();
        return m_stage.settle() && m_stage.find<QWidget>("findingsPane")->isVisible();
    }

    bool seePalette() {
        m_stage.window().palette().open();
        QTest::keyClicks(m_stage.find<QLineEdit>("paletteField"), QStringLiteral("order"));
        const bool settled = m_stage.settle();
        m_stage.window().palette().hide();
        return settled;
    }

    bool readAgain() {
        bool again = false;
        const auto heard =
            QObject::connect(&m_stage.workspace(), &ui::Workspace::reconnected, &m_stage.window(), [&again] { again = true; });
        QTest::keyClick(&m_stage.window(), Qt::Key_F5);
        const bool came = m_stage.waitUntil([&again] { return again; });
        QObject::disconnect(heard);
        return came && m_stage.settle();
    }

    gallery::Stage& m_stage;
};

} // namespace leftfold::test
