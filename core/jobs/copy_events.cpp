// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/copy_events.h"

namespace leftfold {

Result<CopiedText> copyEvents(EventSource& source, const CopyRequest& request, Progress& progress) {
    EventsText text(request.form, request.columns, source.description().engine);
    TRY_VOID(pickEvents(source, request.picked, progress, [&text](const Event& event) -> Result<> {
        text.add(event);
        if (text.size() > mostCopied)
            return fail(ErrorCode::Unsupported, "So many events are too much for the clipboard. Export them to a file instead.");
        return {};
    }));
    CopiedText copied{{}, text.count()};
    copied.text = text.take();
    return copied;
}

} // namespace leftfold
