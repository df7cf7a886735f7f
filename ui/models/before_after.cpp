// SPDX-License-Identifier: Apache-2.0
#include "ui/models/before_after.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("BeforeAfter", text);
}

QString eventText(const Event& event) {
    QString name = event.position ? groupedNumber(event.position->value) : shortId(fromStored(event.id.text));
    if (event.aggregate.id.empty())
        return name;
    return tr("%1 of %2/%3").arg(name, fromStored(event.aggregate.type), fromStored(event.aggregate.id));
}

QString noteOf(const TracedArrow& traced) {
    if (traced.failure)
        return {};
    if (!traced.reached)
        return tr("The event does not come to this arrow.");
    return traced.dropped ? tr("The event is dropped.") : QString();
}

} // namespace

BeforeAfter beforeAfter(const Event& stored, const Upcasters& upcasters, std::size_t upcaster, std::size_t target) {
    const auto traced = traceArrow(stored, upcasters, upcaster, target);
    const auto& arrow = upcasters.all()[upcaster];
    BeforeAfter shown;
    shown.event = eventText(stored);
    const int before = traced.reached ? arrow.from : stored.schemaVersion.value_or(1);
    shown.beforeName = (traced.upcastBefore ? tr("upcast v%1") : tr("stored v%1")).arg(before);
    if (!arrow.targets.empty())
        shown.afterName = tr("upcast v%1").arg(arrow.targets[target].version);
    if (traced.reached || !traced.failure || !traced.before.isNull())
        shown.before = markedLines(traced.before, traced.changes, TracedSide::Before);
    if (traced.reached && !traced.dropped)
        shown.after = markedLines(traced.after, traced.changes, TracedSide::After);
    for (std::size_t step = 0; !arrow.targets.empty() && step < arrow.targets[target].steps.size(); ++step)
        shown.steps << fromStored(describe(arrow.targets[target].steps[step]));
    if (traced.failure) {
        shown.failure = fromStored(traced.failure->reason);
        shown.failedStep = traced.failure->step;
    }
    shown.note = noteOf(traced);
    return shown;
}

} // namespace leftfold::ui
