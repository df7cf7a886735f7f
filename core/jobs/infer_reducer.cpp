// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/infer_reducer.h"
#include "core/expression/event_filter.h"
#include "core/expression/quoting.h"
#include "core/model/document_text.h"
#include "core/replay/folder.h"
#include "core/replay/reducer_draft.h"
#include "core/replay/rule_reducer.h"
#include <algorithm>
#include <map>

namespace leftfold {

namespace {

constexpr int pageSize = 2048;
constexpr std::size_t mostBytes = std::size_t{128} << 20; ///< of payloads that are kept to try the draft on

using Histories = std::map<AggregateId, std::vector<Event>>;

/// Reads, drafts, tries.
class Inference {
public:
    Inference(EventSource& source, const InferRequest& request, Progress& progress)
        : m_source(source)
        , m_request(request)
        , m_progress(progress)
        , m_shapes(request.aggregateType) { }

    Result<InferredReducer> run() {
        TRY_VOID(read());
        if (m_result.events == 0)
            return fail(ErrorCode::NotFound, "There are no events of " + wanted() + " in this store.");
        learn();
        constexpr int mostRounds = 4; // a rule that is plain now may make another one fail
        std::set<std::string> plain;
        for (int round = 0; round < mostRounds; ++round) {
            m_result.text = documentText(draftReducer(m_shapes, plain));
            TRY_ASSIGN(const auto failing, tryOut());
            const auto known = plain.size();
            plain.insert(failing.begin(), failing.end());
            if (plain.size() == known)
                break;
        }
        m_result.merged.assign(plain.begin(), plain.end());
        return std::move(m_result);
    }

private:
    std::string wanted() const {
        return m_request.aggregateId.empty() ? "aggregate type " + m_request.aggregateType
                                             : AggregateId{m_request.aggregateType, m_request.aggregateId}.path();
    }

    Result<EventQuery> query() const {
        EventQuery query;
        query.limit = pageSize;
        if (!m_request.aggregateId.empty()) {
            query.aggregate = AggregateId{m_request.aggregateType, m_request.aggregateId};
            return query;
        }
        const auto filter = EventFilter::read("aggregate:" + quotedText(m_request.aggregateType), Instant());
        if (!filter)
            return fail(filterError(filter.error()));
        query.filter = *filter;
        return query;
    }

    Result<> read() {
        TRY_ASSIGN(auto next, query());
        std::size_t bytes = 0;
        for (bool atEnd = false; !atEnd;) {
            TRY_ASSIGN(auto page, m_source.read(next));
            for (auto& event : page.events)
                if (event.aggregate.type == m_request.aggregateType && m_result.events < m_request.events && bytes < mostBytes) {
                    bytes += event.payload.bytes.size();
                    ++m_result.events;
                    m_histories[event.aggregate].push_back(std::move(event));
                }
            m_result.cut = m_result.events >= m_request.events || bytes >= mostBytes;
            atEnd = page.atEnd || m_result.cut;
            next.after = page.last;
            if (!m_progress.keepGoing(static_cast<std::int64_t>(m_result.events), -1))
                return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        }
        m_result.histories = m_histories.size();
        return {};
    }

    void learn() {
        for (const auto& [aggregate, events] : m_histories) {
            m_shapes.begin(aggregate.id);
            for (const auto& event : events) {
                auto stored = readStored(event, EventParts::Data);
                if (!stored)
                    continue;
                if (!m_request.upcasters) {
                    m_shapes.add(*stored);
                    continue;
                }
                const auto upcast = m_request.upcasters->upcast(*std::move(stored));
                for (const auto& each : upcast.events)
                    m_shapes.add(each);
            }
        }
    }

    /// The types of the events whose rule fails.
    Result<std::set<std::string>> tryOut() {
        TRY_ASSIGN(const auto reducer, RuleReducer::parse(m_result.text, "the draft"));
        Folder folder(m_request.upcasters.get(), *reducer);
        std::set<std::string> failing;
        m_result.failed = 0;
        for (const auto& [aggregate, events] : m_histories) {
            Value state = reducer->initialState();
            for (const auto& event : events) {
                Frame frame;
                if (folder.step(state, event, &frame).status != StepStatus::Failed)
                    continue;
                ++m_result.failed;
                for (const auto& seen : frame.seen)
                    failing.emplace(seen.type);
            }
        }
        return failing;
    }

    EventSource& m_source;
    const InferRequest& m_request;
    Progress& m_progress;
    EventShapes m_shapes;
    Histories m_histories;
    InferredReducer m_result;
};

} // namespace

Result<InferredReducer> inferReducer(EventSource& source, const InferRequest& request, Progress& progress) {
    const Watch watch(source, progress);
    return Inference(source, request, progress).run();
}

} // namespace leftfold
