// SPDX-License-Identifier: Apache-2.0
#include "ui/models/many_texts.h"
#include "core/causation/latency_text.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ManyTexts", text);
}

QString grouped(std::size_t count) {
    return groupedNumber(static_cast<std::int64_t>(count));
}

QString skewText(const ManySkew& skew) {
    const QString most = fromStored(latencyText(skew.mostBack));
    return skew.back == 1 ? tr("a clock goes back at one step, by %1").arg(most)
                          : tr("clocks go back at %1 steps, by %2 at most").arg(grouped(skew.back), most);
}

QString causeText(std::size_t count) {
    return count == 1 ? tr("one event stands before its cause") : tr("%1 events stand before their cause").arg(grouped(count));
}

QString separator() {
    return QStringLiteral(" \u00b7 ");
}

} // namespace

QString orderText(ManyOrder order) {
    switch (order) {
    case ManyOrder::ByPosition:
        return tr("by position");
    case ManyOrder::ByCause:
        return tr("by causation");
    case ManyOrder::ByClock:
        break;
    }
    return tr("by clock");
}

QString orderMeaning(ManyOrder order) {
    switch (order) {
    case ManyOrder::ByPosition:
        return tr("As the store wrote them.");
    case ManyOrder::ByCause:
        return tr("Nothing before its cause; else as the store wrote them.");
    case ManyOrder::ByClock:
        break;
    }
    return tr("By the times in the events. Clocks need not agree, so effects may stand before causes.");
}

QString manyTitle(const ManyLoaded& loaded, const CorrelationId& correlation) {
    const auto count = loaded.many.timelines().size();
    const QString name = correlation.empty() ? QString() : shortId(fromStored(correlation.text)) + separator();
    return name + (count == 1 ? tr("1 aggregate") : tr("%1 aggregates").arg(grouped(count))) + separator()
        + (loaded.many.size() == 1 ? tr("1 step") : tr("%1 steps").arg(grouped(loaded.many.size())));
}

QString manyNotice(const ManyLoaded& loaded) {
    const auto& skew = loaded.many.skew();
    QStringList parts;
    if (skew.back > 0)
        parts << skewText(skew);
    if (skew.beforeCause > 0)
        parts << causeText(skew.beforeCause);
    if (!loaded.leftOut.empty())
        parts << (loaded.leftOut.size() == 1 ? tr("one more aggregate is left out")
                                             : tr("%1 more aggregates are left out").arg(grouped(loaded.leftOut.size())));
    return parts.join(separator());
}

QString stepNotice(const ManyStep& step) {
    QStringList parts;
    if (step.back.count() > 0)
        parts << tr("clock back by %1").arg(fromStored(latencyText(step.back)));
    if (step.beforeCause)
        parts << tr("before its cause");
    return parts.join(separator());
}

std::vector<MessageCount> messageCounts(
    const ManyTimelines& many, const MessageStates& messages, std::size_t timeline, std::size_t cursor) {
    if (!messages.canBeTold)
        return {};
    const auto marks = marksOf(messages);
    std::vector<MessageCount> counts{{MessageMark::Dead, 0}, {MessageMark::Failing, 0}, {MessageMark::Absent, 0}, {MessageMark::Pending, 0},
        {MessageMark::Published, 0}};
    for (std::size_t at = 1; at <= std::min(cursor, marks.size()); ++at)
        for (auto& count : counts)
            count.count += many.step(at).timeline == timeline && marks[at - 1] == count.mark ? 1 : 0;
    std::erase_if(counts, [](const MessageCount& count) { return count.count == 0; });
    return counts;
}

} // namespace leftfold::ui
