// SPDX-License-Identifier: Apache-2.0
// leftfold-pace STORE: how long the real window takes from shown to rows, how far it falls behind while somebody scrolls, and
// what memory it holds. It measures and judges nothing, so it is no test. To repeat the figures for a large store:
//   cmake --preset release && cmake --build --preset release --target leftfold-pace leftfold
//   build/release/bin/leftfold demo big.db --events 1000000
//   QT_QPA_PLATFORM=offscreen build/release/bin/leftfold-pace big.db
#include "tests/gallery/stage.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <cstdio>

using namespace leftfold;
using namespace leftfold::gallery;

namespace {

/// As a person drags the bar from one end to the other.
constexpr int drags = 400;

/// In MiB, from the kernel; `key` as in /proc/self/status.
long memory(const QByteArray& key) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').constFirst().toLong() / 1024;
    }
    return 0;
}

void tell(const char* what, qint64 milliseconds) {
    std::printf("%-36s %6lld ms   %4ld MiB\n", what, static_cast<long long>(milliseconds), memory("VmRSS:"));
}

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
    tell("window shown to rows", timer.elapsed());
    const bool counted = stage.waitUntil([&] { return stage.workspace().summary() && !stage.workspace().jobs().current(); });
    tell("everything counted", timer.elapsed());
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
        tell(name, timer.elapsed());
    }
    return stage.settle();
}

bool measureScrolling(Stage& stage) {
    auto* bar = stage.find<ui::RowTable>("eventTable")->verticalScrollBar();
    qint64 longest = 0;
    for (int drag = 0; drag <= drags; ++drag) {
        QElapsedTimer timer;
        timer.start();
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * drag / drags));
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.elapsed());
    }
    const bool settled = stage.settle();
    tell("scrolled through all, longest frame", longest);
    return settled;
}

bool measureAggregates(Stage& stage) {
    QElapsedTimer timer;
    timer.start();
    stage.workspace().showPage(QStringLiteral("aggregates"));
    auto& table = *stage.find<ui::RowTable>("aggregateTable");
    if (!stage.waitUntil([&] { return table.model()->rowCount() > 0; }))
        return false;
    tell("aggregates, first rows", timer.elapsed());
    const bool done = stage.waitUntil([&] { return !stage.workspace().jobs().current(); });
    tell("aggregates, all", timer.elapsed());
    return done;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "leftfold-pace: usage: leftfold-pace STORE\n");
        return 2;
    }
    ui::Theme::instance().install();
    Stage stage(QSize(1440, 900));
    QCoreApplication::processEvents();
    const bool done = measureOpening(stage, argv[1]) && measureJumps(stage) && measureScrolling(stage) && measureAggregates(stage);
    std::printf("%-36s             %4ld MiB\n", "most memory at any time", memory("VmHWM:"));
    return done ? 0 : 1;
}
