// SPDX-License-Identifier: Apache-2.0
#include "ui/models/before_after.h"
#include "core/versioning/chain_ends.h"
#include "core/versioning/counted_step.h"
#include "ui/models/raw_payload.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>

namespace leftfold::ui {

namespace {

constexpr std::size_t mostEvents = 12; ///< that are made of one and shown

QString tr(const char* text) {
    return QCoreApplication::translate("BeforeAfter", text);
}

QString eventText(const Event& event) {
    QString name = event.position ? groupedNumber(event.position->value) : shortId(fromStored(event.id.text));
    if (event.aggregate.id.empty())
        return name;
    return tr("%1 of %2/%3").arg(name, fromStored(event.aggregate.type), fromStored(event.aggregate.id));
}

QString nameOf(const UpcastTarget& target) {
    return fromStored(describe(TypeVersion{target.type, target.version}));
}

QString noteOf(const TracedArrow& traced) {
    if (traced.failure)
        return {};
    if (!traced.reached)
        return tr("The event does not come to this arrow.");
    return traced.dropped ? tr("The event is dropped.") : QString();
}

/// Whether the stored bytes are shown instead of what they mean: they are no JSON.
bool showRaw(BeforeAfter& shown, const Event& stored) {
    const auto body = readBody(stored);
    if (body)
        return false;
    shown.beforeName = tr("stored v%1, %2").arg(stored.schemaVersion.value_or(1)).arg(rawLook(stored.payload));
    shown.beforeProblem = stored.payload.absent ? tr("The store keeps no payload for this event.") : fromStored(body.error().message);
    shown.before.lines = rawText(stored.payload).split(QLatin1Char('\n'));
    while (!shown.before.lines.isEmpty() && shown.before.lines.back().isEmpty())
        shown.before.lines.pop_back();
    if (shown.before.lines.size() > static_cast<qsizetype>(mostMarkedLines)) {
        shown.before.more = shown.before.lines.size() - static_cast<qsizetype>(mostMarkedLines);
        shown.before.lines.resize(static_cast<qsizetype>(mostMarkedLines));
    }
    return true;
}

void nameSteps(BeforeAfter& shown, const Upcaster& upcaster) {
    for (const UpcastTarget& target : upcaster.targets)
        for (std::size_t step = 0; step < target.steps.size(); ++step)
            shown.steps << tr("step %1: %2").arg(step + 1).arg(fromStored(describe(target.steps[step])));
}

/// Steps of a trace are those of its own target; here all are counted on.
void countOn(std::vector<TracedChange>& changes, std::size_t before) {
    for (TracedChange& change : changes)
        for (std::size_t& step : change.steps)
            step += before;
}

void takeFailure(BeforeAfter& shown, const TraceFailure& failure, const Upcaster& upcaster, std::size_t target) {
    if (!shown.failure.isEmpty())
        return; // the first says enough
    shown.failure = fromStored(failure.reason);
    if (!failure.step)
        return;
    shown.failedStep = countedStep(upcaster, {target, *failure.step});
    shown.failedName = tr("Step %1").arg(*failure.step + 1);
    if (upcaster.targets.size() > 1)
        shown.failedName = tr("%1 of %2").arg(shown.failedName, nameOf(upcaster.targets[target]));
}

/// One of several events, below its name.
void append(MarkedLines& all, const QString& name, const MarkedLines& one) {
    if (!all.lines.isEmpty())
        all.lines << QString();
    all.headings.push_back(static_cast<std::size_t>(all.lines.size()));
    all.lines << name;
    const auto first = static_cast<std::size_t>(all.lines.size());
    all.lines << one.lines;
    for (TextMark mark : one.marks) {
        mark.line += first;
        all.marks.push_back(std::move(mark));
    }
    if (one.more > 0)
        all.lines << tr("… %1 lines more").arg(groupedNumber(one.more));
}

/// Every event that the upcaster makes; the failures of all of them are told.
void showSeveral(BeforeAfter& shown, const Event& stored, const Upcasters& upcasters, const ShownArrow& arrow) {
    const Upcaster& upcaster = upcasters.all()[arrow.upcaster];
    const auto count = std::min(upcaster.targets.size(), mostEvents);
    shown.after = {};
    for (std::size_t target = 0; target < count; ++target) {
        auto traced = traceArrow(stored, upcasters, arrow.upcaster, target);
        countOn(traced.changes, countedStep(upcaster, {target, 0}));
        append(shown.after, nameOf(upcaster.targets[target]),
            markedLines(traced.after, traced.changes, TracedSide::After, mostMarkedLines / count));
        if (traced.failure)
            takeFailure(shown, *traced.failure, upcaster, target);
    }
    shown.after.more = static_cast<std::int64_t>(upcaster.targets.size() - count);
    shown.afterName = tr("%1 events").arg(upcaster.targets.size());
}

} // namespace

BeforeAfter beforeAfter(const Event& stored, const Upcasters& upcasters, const ShownArrow& arrow) {
    const Upcaster& upcaster = upcasters.all()[arrow.upcaster];
    BeforeAfter shown;
    shown.event = eventText(stored);
    nameSteps(shown, upcaster);
    if (!upcaster.targets.empty())
        shown.afterName = tr("upcast v%1").arg(upcaster.targets[arrow.target].version);
    if (showRaw(shown, stored)) {
        shown.failure = tr("its payload is no JSON, and steps work on JSON alone");
        return shown;
    }
    auto traced = traceArrow(stored, upcasters, arrow.upcaster, arrow.target);
    countOn(traced.changes, countedStep(upcaster, {arrow.target, 0}));
    const int before = traced.reached ? upcaster.from : stored.schemaVersion.value_or(1);
    shown.beforeName = (traced.upcastBefore ? tr("upcast v%1") : tr("stored v%1")).arg(before);
    shown.before = markedLines(traced.before, traced.changes, TracedSide::Before);
    if (traced.reached && upcaster.targets.size() > 1)
        showSeveral(shown, stored, upcasters, arrow);
    else if (traced.reached && !traced.dropped)
        shown.after = markedLines(traced.after, traced.changes, TracedSide::After);
    if (traced.failure)
        takeFailure(shown, *traced.failure, upcaster, arrow.target);
    shown.note = noteOf(traced);
    return shown;
}

BeforeAfter storedAlone(const Event& stored) {
    BeforeAfter shown;
    shown.event = eventText(stored);
    shown.beforeName = tr("stored v%1").arg(stored.schemaVersion.value_or(1));
    if (!showRaw(shown, stored))
        shown.before = markedLines(*readData(stored), {}, TracedSide::Before);
    shown.note = tr("No upcaster is for %1: whoever reads the event reads it as it is stored.")
                     .arg(fromStored(describe(TypeVersion{stored.type, stored.schemaVersion.value_or(1)})));
    return shown;
}

} // namespace leftfold::ui
