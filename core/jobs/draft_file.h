// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <filesystem>

namespace leftfold {

/// A file that is being written, under a name that nobody else has; gone with this object unless it was put in place. So a
/// file is whole under its own name, or is not there.
class DraftFile {
public:
    explicit DraftFile(std::filesystem::path file);
    ~DraftFile() { removeDraft(); }
    DraftFile(const DraftFile&) = delete;
    DraftFile& operator=(const DraftFile&) = delete;

    const std::filesystem::path& path() const { return m_draft; }
    /// Gives it its name; what had the name before is replaced.
    Result<> putInPlace();

private:
    void removeDraft() const;

    std::filesystem::path m_file;
    std::filesystem::path m_draft;
};

} // namespace leftfold
