// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/draft_file.h"

namespace leftfold {

namespace {

namespace fs = std::filesystem;

/// `shop.db.part`, or `shop.db.part2` where somebody has a file of that name.
fs::path freeName(const fs::path& file) {
    const std::string part = file.string() + ".part";
    std::error_code ignored;
    for (int number = 1;; ++number) {
        fs::path name = number == 1 ? part : part + std::to_string(number);
        if (!fs::exists(fs::symlink_status(name, ignored)))
            return name;
    }
}

} // namespace

DraftFile::DraftFile(fs::path file)
    : m_file(std::move(file))
    , m_draft(freeName(m_file)) { }

Result<> DraftFile::putInPlace() {
    std::error_code error;
    fs::rename(m_draft, m_file, error);
    if (error)
        return fail(
            ErrorCode::PermissionDenied, m_file.string() + " cannot be put in place; check the folder's permissions.", error.message());
    return {};
}

void DraftFile::removeDraft() const {
    std::error_code ignored;
    fs::remove(m_draft, ignored);
    fs::remove(m_draft.string() + "-journal", ignored);
}

} // namespace leftfold
