// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/pace_chains.h"
#include "tests/gallery/hostile_store.h"
#include "tests/gallery/pace_meter.h"
#include "ui/widgets/chain_graph_view.h"
#include "ui/widgets/chain_timeline_view.h"
#include "ui/widgets/chain_tree_view.h"
#include <QAbstractButton>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <cstdio>

namespace leftfold::gallery {

namespace {

constexpr int frames = 200;

void showOnly(Stage& stage, const QString& shown) {
    for (const bool on : {true, false})
        for (const char* tab : {"chainShowTree", "chainShowGraph", "chainShowTimeline"})
            if ((shown == QLatin1String(tab)) == on)
                stage.find<QAbstractButton>(tab)->setChecked(on);
}

void drag(QScrollBar& bar, int step) {
    bar.setValue(static_cast<int>(static_cast<qint64>(bar.maximum()) * step / (frames - 1)));
}

/// Some hundred pixels at a time, where boxes are read.
void measurePanning(ui::ChainGraphView& graph, double zoom) {
    const QPointF middle = graph.viewport()->rect().center();
    graph.setZoom(zoom, middle);
    auto& down = *graph.verticalScrollBar();
    auto& across = *graph.horizontalScrollBar();
    const auto named = [at = QByteArray::number(graph.zoom(), 'g', 2)](const char* what) { return QByteArray(what).append(at); };
    tellFrames(named("graph, panned down at zoom ").constData(), frames, [&](int step) { drag(down, step); });
    down.setValue(down.maximum() / 2);
    tellFrames(named("graph, panned by steps at zoom ").constData(), frames, [&](int) { down.setValue(down.value() + 130); });
    tellFrames(named("graph, panned across at zoom ").constData(), frames, [&](int step) { drag(across, step); });
}

void measureZooming(ui::ChainGraphView& graph) {
    const QPointF middle = graph.viewport()->rect().center();
    graph.setZoom(3, middle);
    tellFrames("graph, zoomed out", 80, [&](int) { graph.setZoom(graph.zoom() / 1.2, middle); });
    tellFrames("graph, zoomed in", 80, [&](int) { graph.setZoom(graph.zoom() * 1.2, middle); });
    graph.fit();
    tellFrames("graph, all in view", 20, [&](int) { graph.viewport()->update(); });
}

void measureGraph(Stage& stage) {
    showOnly(stage, QStringLiteral("chainShowGraph"));
    QCoreApplication::processEvents();
    auto& graph = *stage.find<ui::ChainGraphView>("chainGraph");
    for (const double zoom : {1.0, 0.3, 0.1, 0.04})
        measurePanning(graph, zoom);
    measureZooming(graph);
}

void measureRows(Stage& stage) {
    showOnly(stage, QStringLiteral("chainShowTree"));
    QCoreApplication::processEvents();
    auto& tree = *stage.find<ui::ChainTreeView>("chainTree");
    tellFrames("tree, scrolled", frames, [&](int step) { drag(*tree.verticalScrollBar(), step); });
    showOnly(stage, QStringLiteral("chainShowTimeline"));
    QCoreApplication::processEvents();
    auto& timeline = *stage.find<ui::ChainTimelineView>("chainTimeline");
    tellFrames("timeline, scrolled", frames, [&](int step) { drag(*timeline.verticalScrollBar(), step); });
    tellFrames("timeline, zoomed", frames, [&](int step) { timeline.setSpan(0.5 - 0.5 / (step + 1), 0.5 + 0.5 / (step + 1)); });
    showOnly(stage, QStringLiteral("chainShowGraph"));
}

/// What a person does with it: repeats one by one, everything, the badges.
bool measureDeeds(Stage& stage) {
    auto& graph = *stage.find<ui::ChainGraphView>("chainGraph");
    QElapsedTimer timer;
    timer.start();
    Q_EMIT graph.toggleAsked(0);
    if (!stage.settle())
        return false;
    tellWithHold("collapsed at the first event", static_cast<double>(timer.elapsed()));
    timer.start();
    Q_EMIT graph.toggleAsked(0);
    if (!stage.settle())
        return false;
    tellWithHold("expanded again", static_cast<double>(timer.elapsed()));
    for (QWidget* badge : stage.window().findChildren<QWidget*>(QStringLiteral("findingBadge"))) {
        auto* button = qobject_cast<QAbstractButton*>(badge);
        timer.start();
        button->click();
        if (!stage.settle())
            return false;
        tellWithHold(qPrintable(QStringLiteral("badge: ") + button->text()), static_cast<double>(timer.elapsed()));
    }
    return true;
}

} // namespace

bool measureChain(Stage& stage, const std::string& id) {
    std::printf("\n%s\n", id.c_str());
    stage.workspace().showPage(QStringLiteral("chains"));
    if (!stage.settle())
        return false;
    (void)paceApplication().takeLongestHold();
    auto& graph = *stage.find<ui::ChainGraphView>("chainGraph");
    const ChainScene* before = graph.scene().get(); // not held: it is to be taken apart as usual
    auto* field = stage.find<QLineEdit>("chainsField");
    field->setText(QString::fromStdString(id));
    QElapsedTimer timer;
    timer.start();
    Q_EMIT field->returnPressed();
    if (!stage.waitUntil([&] { return graph.scene() && graph.scene().get() != before; }))
        return false;
    tellWithHold("chain, found and shown", static_cast<double>(timer.elapsed()));
    if (!stage.settle())
        return false;
    tellWithHold("chain, all told", static_cast<double>(timer.elapsed()));
    std::printf("%-44s %8d events, %d rows\n", "", graph.scene()->graph->size(), graph.scene()->size());
    measureGraph(stage);
    measureRows(stage);
    (void)paceApplication().takeLongestHold();
    return measureDeeds(stage);
}

bool measureHostileChains() {
    QTemporaryDir folder;
    const auto file = folder.filePath(QStringLiteral("hostile.db")).toStdString();
    if (const auto written = writeHostileStore(file, 100'000, 10'000); !written) {
        std::fprintf(stderr, "leftfold-pace: %s\n", written.error().message.c_str());
        return false;
    }
    Stage stage(QSize(1440, 900));
    // The store opens at the broad chain, which is shown already: another one first.
    if (!stage.open(file) || !measureChain(stage, tangledChain) || !measureChain(stage, broadChain) || !measureChain(stage, broadRoot))
        return false;
    QElapsedTimer timer;
    timer.start();
    stage.workspace().close();
    (void)stage.settle();
    tellWithHold("chain closed", static_cast<double>(timer.elapsed()));
    return true;
}

} // namespace leftfold::gallery
