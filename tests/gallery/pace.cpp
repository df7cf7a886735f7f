// SPDX-License-Identifier: Apache-2.0
// leftfold-pace [STORE [CHAIN]]: how long the real window takes from shown to rows, how far it falls behind while somebody scrolls,
// pans and zooms, and what memory it holds: for the store's events, messages and that chain (the id of a correlation or event),
// without a store for two chains that nobody would wish for. It measures and judges nothing, so it is no test. To repeat the
// figures for a large store:
//   cmake --preset release && cmake --build --preset release --target leftfold-pace leftfold
//   build/release/bin/leftfold demo big.db --events 1000000
//   QT_QPA_PLATFORM=offscreen build/release/bin/leftfold-pace big.db
#include "tests/gallery/pace_chains.h"
#include "tests/gallery/pace_events.h"
#include "tests/gallery/pace_meter.h"
#include "tests/gallery/pace_outbox.h"
#include "tests/gallery/pace_replay.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"
#include <QElapsedTimer>
#include <cstdio>

using namespace leftfold;
using namespace leftfold::gallery;

namespace {

/// Asking for a cell asks for its page.
bool isHere(const ui::RowTable& table, int row) {
    return row < table.model()->rowCount() && !table.model()->index(row, 0).data().toString().isEmpty();
}

bool measureOpening(Stage& stage, const std::string& store) {
    auto& table = *stage.find<ui::RowTable>("eventTable");
    QElapsedTimer timer;
    timer.start();
    stage.window().openStore({store, {}, false});
    if (!stage.waitUntil([&] { return isHere(table, 0); }))
        return false;
    (void)stage.window().grab(); // painted, not only known
    tellWithHold("window shown to rows", static_cast<double>(timer.elapsed()));
    const bool counted = stage.waitUntil([&] { return stage.workspace().summary() && !stage.workspace().jobs().current(); });
    tellWithHold("everything counted", static_cast<double>(timer.elapsed()));
    return counted;
}

bool measureJumps(Stage& stage) {
    auto& table = *stage.find<ui::RowTable>("eventTable");
    const int rows = table.model()->rowCount();
    const std::pair<const char*, int> places[] = {{"to the end", rows - 1}, {"to the middle", rows / 2}, {"to the start", 0}};
    for (const auto& [name, row] : places) {
        QElapsedTimer timer;
        timer.start();
        table.goToRow(row);
        if (!stage.waitUntil([&, wanted = row] { return isHere(table, wanted); }))
            return false;
        tell(name, static_cast<double>(timer.elapsed()));
    }
    return stage.settle();
}

bool measureAggregates(Stage& stage) {
    QElapsedTimer timer;
    timer.start();
    stage.workspace().showPage(QStringLiteral("aggregates"));
    auto& table = *stage.find<ui::RowTable>("aggregateTable");
    if (!stage.waitUntil([&] { return table.model()->rowCount() > 0; }))
        return false;
    tell("aggregates, first rows", static_cast<double>(timer.elapsed()));
    const bool done = stage.waitUntil([&] { return !stage.workspace().jobs().current(); });
    tell("aggregates, all", static_cast<double>(timer.elapsed()));
    return done;
}

bool measureStore(const std::string& store, const std::string& chain) {
    Stage stage(QSize(1440, 900));
    QCoreApplication::processEvents();
    return measureOpening(stage, store) && measureJumps(stage) && measureEventsScrolling(stage) && measureAggregates(stage)
        && measureReplay(stage) && measureOutboxPage(stage) && (chain.empty() || measureChain(stage, chain));
}

} // namespace

int main(int argc, char** argv) {
    PaceApplication application(argc, argv);
    if (argc > 3) {
        std::fprintf(stderr, "leftfold-pace: usage: leftfold-pace [STORE [CHAIN]]\n");
        return 2;
    }
    ui::Theme::instance().install();
    const bool done = argc == 1 ? measureHostileChains() : measureStore(argv[1], argc > 2 ? argv[2] : "");
    std::printf("%-44s               %4ld MiB\n", "most memory at any time", memory("VmHWM:"));
    return done ? 0 : 1;
}
