// SPDX-License-Identifier: Apache-2.0
#include "ui/models/chain_texts.h"
#include "core/causation/chain_export.h"
#include "core/causation/latency_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr int longestLine = 120;
constexpr int deepestIndent = 64; ///< a chain may be thousands deep

QString tr(const char* text) {
    return QCoreApplication::translate("ChainTexts", text);
}

QString dot() {
    return QStringLiteral(" \u00b7 ");
}

bool isBackward(const ChainNode& node) {
    return node.latency && *node.latency < std::chrono::microseconds::zero();
}

QString plural(const char* one, const char* many, std::int64_t count) {
    return count == 1 ? tr(one) : tr(many).arg(groupedNumber(count));
}

QString linkText(const ChainNode& node) {
    switch (node.link) {
    case Link::Root:
        return tr("names no cause");
    case Link::Known:
        return {};
    case Link::Missing:
        return tr("its cause %1 is not stored").arg(shortId(fromStored(node.event.causation.text)));
    case Link::Cyclic:
        return tr("is among its own causes");
    case Link::Outside:
        return tr("its cause belongs to another chain");
    }
    return {};
}

QString absentDescription(const AbsentCause& absent) {
    const QString id = fromStored(absent.id);
    const QString effects = plural("1 event names it as its cause", "%1 events name it as their cause", std::ssize(absent.effects));
    if (!absent.event)
        return tr("missing cause %1\nit is not in the store\n%2").arg(id, effects);
    return tr("%1\nof %2, in the chain %3\n%4")
        .arg(fromStored(absent.event->type), fromStored(absent.event->aggregate.path()), fromStored(absent.event->correlation.text),
            effects);
}

QStringList placeLines(const ChainEvent& event) {
    QStringList place{fromStored(event.aggregate.path())};
    if (event.version)
        place << tr("version %1").arg(groupedNumber(event.version->value));
    if (event.position)
        place << tr("position %1").arg(groupedNumber(event.position->value));
    return {place.join(dot())};
}

} // namespace

QString chainTitle(const CorrelationId& correlation, bool aroundEvent) {
    if (aroundEvent || correlation.empty())
        return tr("Causes and effects");
    return tr("Chain %1").arg(shortId(fromStored(correlation.text)));
}

QString chainFacts(const CausationGraph& graph, const ChainTotals& totals) {
    QStringList facts{plural("1 event", "%1 events", graph.size())};
    if (totals.lasted)
        facts << fromStored(latencyText(*totals.lasted));
    facts << plural("1 aggregate", "%1 aggregates", totals.aggregates) << tr("depth %1").arg(groupedNumber(graph.depth()));
    return facts.join(dot());
}

QString faultCount(ChainFault fault, int count) {
    switch (fault) {
    case ChainFault::MissingCause:
        return plural("1 missing cause", "%1 missing causes", count);
    case ChainFault::Cycle:
        return plural("1 cycle", "%1 cycles", count);
    case ChainFault::BackwardClock:
        return plural("1 backward clock", "%1 backward clocks", count);
    case ChainFault::DuplicateId:
        return plural("1 doubled id", "%1 doubled ids", count);
    }
    return {};
}

QString faultWord(ChainFault fault, int count) {
    switch (fault) {
    case ChainFault::MissingCause:
        return tr("%1 missing").arg(count);
    case ChainFault::Cycle:
        return plural("1 cycle", "%1 cycles", count);
    case ChainFault::BackwardClock:
        return tr("%1 clock").arg(count);
    case ChainFault::DuplicateId:
        return tr("%1 doubled").arg(count);
    }
    return {};
}

QString rowTitleText(const ChainScene& scene, int row) {
    return oneLine(fromStored(rowTitle(*scene.graph, scene.row(row))), longestLine);
}

QString rowSubtitleText(const ChainScene& scene, int row) {
    return oneLine(fromStored(rowSubtitle(*scene.graph, scene.row(row))), longestLine);
}

QString rowFaultText(const ChainScene& scene, int row) {
    const ChainNode* node = scene.nodeOf(row);
    if (!node)
        return scene.absentOf(row)->event ? QString() : tr("missing cause");
    QStringList faults;
    if (node->link == Link::Cyclic)
        faults << tr("cycle");
    if (isBackward(*node))
        faults << tr("before its cause");
    if (node->twin)
        faults << tr("doubled id");
    return faults.join(dot());
}

QString rowLatencyText(const ChainScene& scene, int row) {
    const ChainNode* node = scene.nodeOf(row);
    return node && node->latency ? fromStored(latencyText(*node->latency)) : QString();
}

QString rowDescription(const ChainScene& scene, int row, TimeDisplay display) {
    const ChainNode* node = scene.nodeOf(row);
    if (!node)
        return absentDescription(*scene.absentOf(row));
    const ChainEvent& event = node->event;
    QStringList lines{rowTitleText(scene, row)};
    lines << placeLines(event);
    const Instant now = SystemClock().now();
    if (event.occurredAt)
        lines << timeText(*event.occurredAt, display, now);
    if (node->latency)
        lines << tr("%1 after its cause").arg(rowLatencyText(scene, row));
    if (const QString link = linkText(*node); !link.isEmpty())
        lines << link;
    if (node->twin)
        lines << tr("another event of the chain has the same id");
    if (!event.id.empty())
        lines << tr("event id %1").arg(fromStored(event.id.text));
    if (scene.row(row).count() > 1)
        lines << tr("%1 events that are alike stand in this row").arg(groupedNumber(scene.row(row).count()));
    if (scene.row(row).hidden > 0)
        lines << plural("1 event below is hidden", "%1 events below are hidden", scene.row(row).hidden);
    return lines.join(QLatin1Char('\n'));
}

QString chainAsText(const ChainScene& scene) {
    QString text;
    for (int row = 0; row < scene.size(); ++row) {
        const QString indent(qsizetype{2} * std::min(scene.row(row).depth, deepestIndent), QLatin1Char(' '));
        text += indent + rowTitleText(scene, row) + QStringLiteral("  ") + rowSubtitleText(scene, row);
        if (const QString fault = rowFaultText(scene, row); !fault.isEmpty() && scene.nodeOf(row))
            text += QStringLiteral("  (%1)").arg(fault);
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace leftfold::ui
